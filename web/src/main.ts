/** Starts the page: with the Result in it (a report), or else with the server it came from. */
import { mount } from 'svelte'
import { visibleJson } from '../../src/export/html/visible.ts'
import type { Result } from '../../src/model/result.ts'
import App from './App.svelte'
import { client } from './client.ts'
import { keys } from './keys.ts'
import { failure, room } from './room.svelte.ts'
import './style.css'

const data = document.getElementById('stemma-result')
const target = document.getElementById('app')
room.setTheme(room.theme)
if (data !== null) {
  // Written by the exporter that wrote this script: its shape is known.
  room.result = visibleJson(data.textContent ?? '{}') as Result
  data.remove()
} else
  client
    .session()
    .then((session) => {
      room.session = session
      return room.fetchStory()
    })
    .catch((error: unknown) => {
      room.failure = failure(error)
    })
if (target !== null) mount(App, { target })
addEventListener('keydown', keys)
