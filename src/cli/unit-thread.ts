/** The entry of a thread in the command's bundle, whose entries stand in one folder (scripts/bundle-command.mjs). */
import '../engine/unit-thread.ts'
