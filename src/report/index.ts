import { diffPlans } from '../diff/index.ts';
import { type Language, messagesIn } from '../messages/index.ts';
import type { Plan } from '../model/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import type { ReadOptions } from '../readers/index.ts';
import { loadAssets } from './assets.ts';
import { type Context, planName } from './context.ts';
import { Lists, linesOf } from './lines.ts';
import { pageText, type View } from './page.ts';
import { type Reviewed, reviewPlans } from './review/index.ts';
import type { PageData } from './shared/page-data.ts';
import { spansOf } from './spans.ts';
import { compareView } from './views/compare.ts';
import { sectionsView } from './views/sections.ts';
import { countTargets, targetsView } from './views/targets.ts';
import { tasksView } from './views/tasks.ts';
import { timeView } from './views/time.ts';
import { workView } from './views/work.ts';
import { pageWords } from './words.ts';

/** What a report page is made of and how. */
export interface ReportRequest {
  readonly language: Language;
  /** Also tasks that sections set, where tables list tasks too. */
  readonly sections: boolean;
  /** What differs between two plans, the old one first. */
  readonly compare: boolean;
  /** Rows beside their places in the source, to be corrected. */
  readonly review: boolean;
  /** How sources are opened again for the review. */
  readonly reading?: ReadOptions;
  /** The language of troubles; that of the page where it is left out. */
  readonly troubles?: Language;
}

/**
 * Plans as one page (HTML) that needs nothing else: no network, no server, no script to be read.
 *
 * In: plans that the schemas accept. Out: the page, the same bytes for the same plans and sources; or that there are
 * no plans, not two to compare, or corrections beside a source that can't be read.
 */
export async function reportPage(plans: readonly Plan[], request: ReportRequest): Promise<Result<string>> {
  const messages = messagesIn(request.language);
  const { troubles } = messagesIn(request.troubles ?? request.language).report;
  if (plans.length === 0) return failed(troubles.noPlans());
  if (request.compare && plans.length !== 2) return failed(troubles.twoPlans(plans.length));
  const assets = await loadAssets(troubles.notBuilt);
  if (!assets.ok) return assets;
  const lists = new Lists();
  const lined = plans.map((plan, at) => linesOf(plan, at, lists, request.sections));
  const context: Context = {
    plans: lined,
    lists,
    spans: spansOf(
      lined.flatMap(({ tasks }) => tasks.map(({ facts }) => facts)),
      messages,
    ),
    language: request.language,
    messages,
    words: pageWords(messages),
    review: request.review,
  };
  const reviewed = request.review ? await reviewPlans(context, request.reading ?? {}, troubles) : null;
  if (reviewed && !reviewed.ok) return reviewed;
  const views = viewsOf(context, request.compare, reviewed?.value ?? null);
  return done(pageText(context, views, dataOf(context, reviewed?.value ?? null), assets.value));
}

function viewsOf(context: Context, compare: boolean, reviewed: Reviewed | null): View[] {
  const { plans, words } = context;
  const tasks = new Set(plans.flatMap((plan) => plan.tasks.map(({ facts }) => facts.task))).size;
  const views: View[] = [
    { id: 'tasks', title: words.tasks, count: tasks, body: tasksView(context) },
    { id: 'time', title: words.time, count: null, body: timeView(context) },
    { id: 'work', title: words.work, count: null, body: workView(context) },
    { id: 'targets', title: words.targets, count: countTargets(context), body: targetsView(context) },
    { id: 'sections', title: words.sections, count: null, body: sectionsView(context) },
  ];
  const [old, now] = plans;
  if (compare && old && now) {
    const diff = diffPlans(old.plan, now.plan);
    views.unshift({
      id: 'compare',
      title: words.compare,
      count: diff.changes.length,
      body: compareView(diff, context),
    });
  }
  if (reviewed)
    views.unshift({ id: 'review', title: words.review, count: reviewed.doubtful, body: reviewed.body });
  return views;
}

function dataOf({ lists, messages, words, spans, plans }: Context, reviewed: Reviewed | null): PageData {
  return {
    words,
    bodies: lists.bodies,
    topics: messages.shown.topic,
    groups: lists.groups,
    plans: plans.map(planName),
    spans,
    review: reviewed?.data ?? [],
  };
}
