import { pointsPage } from './points-page.ts';

/** What somebody was asked to do: who, and by when. */
export const actionsPage = pointsPage({
  template: 'actions',
  title: 'Actions',
  pointsOf: ({ actions }) => actions,
});
