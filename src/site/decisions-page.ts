import { pointsPage } from './points-page.ts';

/** Lists the decisions of the groups. */
export const decisionsPage = pointsPage({
  template: 'decisions',
  title: 'Decisions',
  pointsOf: ({ decisions }) => decisions,
});
