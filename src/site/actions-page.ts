import { pointsPage } from './points-page.ts';

/** Lists the actions, with their owners and due dates. */
export const actionsPage = pointsPage({
  template: 'actions',
  title: 'Actions',
  pointsOf: ({ actions }) => actions,
});
