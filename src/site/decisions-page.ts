import { pointsPage } from './points-page.ts';

/** What the groups decided. */
export const decisionsPage = pointsPage({
  template: 'decisions',
  title: 'Decisions',
  pointsOf: ({ decisions }) => decisions,
});
