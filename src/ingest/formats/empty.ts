/** Nothing, or nothing but white space. */
import { notice } from '../../error/notice.ts'
import type { Format } from '../input.ts'

export const empty: Format = {
  name: 'empty',
  claims: (input) => input.bytes.length === 0 || (input.head().trim() === '' && input.decoded().text.trim() === ''),
  read: async (input) => ({
    articles: [],
    notices: [
      notice('E_INPUT_EMPTY', {
        what: 'there is no text in it',
        where: input.name,
        mend: 'Leave it out, or fetch it again',
      }),
    ],
  }),
}
