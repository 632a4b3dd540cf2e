/** What axe-core finds wrong with a page: one line a violation, with the elements. Empty is right. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

export async function axe(page: Page, where: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(
    ({ id, nodes }) =>
      `${where}: ${id} ${nodes
        .slice(0, 3)
        .map((node) => node.html)
        .join(' ')}`,
  )
}
