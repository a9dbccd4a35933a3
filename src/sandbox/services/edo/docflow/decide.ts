import { type AxisName, type Docflow, type DocumentAxes, pendingAxes, type Side } from './axes.ts';
import { type DocflowAction, type DocflowRefusal, type Need, type Transition, transitions } from './transitions.ts';

/** What an action comes to: the row of the table with the axes after it, or why it cannot be done. */
export type Decision =
  | { readonly transition: Transition; readonly axes: DocumentAxes }
  | { readonly refusal: DocflowRefusal; readonly because: string };

/** Looks an action up in the table; `because` names the axis that stands in the way, or the side that has no such action. */
export function decide(docflow: Docflow, axes: DocumentAxes, action: DocflowAction, by: Side): Decision {
  const transition = transitions.find((row) => row.action === action && row.by === by);
  if (transition === undefined) return { refusal: 'state-conflict', because: by };
  const present: Readonly<Record<Need['of'], string>> = { ...docflow, ...axes };
  const broken = transition.needs.find((need) => !need.in.includes(present[need.of]));
  if (broken !== undefined) {
    return { refusal: broken.otherwise ?? 'state-conflict', because: `${broken.of}: ${present[broken.of]}` };
  }
  return { transition, axes: axesAfter(docflow, axes, transition) };
}

function axesAfter(docflow: Docflow, axes: DocumentAxes, { to, begins }: Transition): DocumentAxes {
  const changes = Object.entries(to).map(([axis, change]) => {
    const present = axes[axis as AxisName];
    return [axis, typeof change === 'string' ? change : ((change as Record<string, string>)[present] ?? present)];
  });
  return { ...axes, ...(begins === undefined ? {} : pendingAxes(docflow)), ...Object.fromEntries(changes) };
}
