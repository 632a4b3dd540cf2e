/** The Result as it is: keys in the order of the model, two spaces, a final line end. Reading it back gives the Result. */
import type { TextExporter } from './exporter.ts'

export const json: TextExporter = (result) => `${JSON.stringify(result, null, 2)}\n`
