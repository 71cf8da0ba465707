import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';

/** A stretch of time in which the thread did nothing but run code. */
export interface Block {
  readonly ms: number;
  /** Milliseconds of it in calls that a script made, or that were made for it. */
  readonly ownMs: number;
  /** Functions with the most time of their own, of the script's own calls. */
  readonly where: readonly string[];
}

/** Microseconds between two samples: fine enough to tell 50 ms, coarse enough not to be the load itself. */
const interval = 500;
const idle = new Set(['(idle)', '(root)']);
const engine = new Set(['(garbage collector)', '(program)']);

type ProfileNode = Profiler.ProfileNode;

/** Samples what this thread does, and tells how long one script kept it from other work. */
export class Blocks {
  readonly #session = new Session();
  readonly #script: string;

  /** @param script part of the address of the script that is looked at */
  constructor(script: string) {
    this.#script = script;
  }

  async start(): Promise<void> {
    this.#session.connect();
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.setSamplingInterval', { interval });
    await this.#session.post('Profiler.start');
  }

  /** The longest blocks since the start, by the time that the script has in them. */
  async stop(): Promise<Block[]> {
    const { profile } = await this.#session.post('Profiler.stop');
    this.#session.disconnect();
    const nodes = new Map(profile.nodes.map(node => [node.id, node]));
    const own = ownNodes(profile.nodes, this.#script);
    const blocks: Block[] = [];
    let times = new Map<ProfileNode, number>();
    const close = () => {
      if (times.size > 0) blocks.push(blockOf(times, own));
      times = new Map();
    };
    for (const [i, id] of (profile.samples ?? []).entries()) {
      const node = nodes.get(id);
      if (!node || idle.has(node.callFrame.functionName)) close();
      else times.set(node, (times.get(node) ?? 0) + (profile.timeDeltas?.[i] ?? 0) / 1000);
    }
    close();
    return blocks.sort((a, b) => b.ownMs - a.ownMs);
  }
}

/** The nodes of calls by the script, and of what these call. */
function ownNodes(nodes: readonly ProfileNode[], script: string): ReadonlySet<ProfileNode> {
  const byId = new Map(nodes.map(node => [node.id, node]));
  const own = new Set<ProfileNode>();
  const add = (node: ProfileNode | undefined) => {
    if (!node || own.has(node)) return;
    own.add(node);
    for (const child of node.children ?? []) add(byId.get(child));
  };
  for (const node of nodes) if (node.callFrame.url.includes(script)) add(node);
  return own;
}

function blockOf(times: ReadonlyMap<ProfileNode, number>, own: ReadonlySet<ProfileNode>): Block {
  let ms = 0;
  let ownMs = 0;
  const byPlace = new Map<string, number>();
  for (const [node, time] of times) {
    ms += time;
    if (!own.has(node)) continue;
    ownMs += time;
    const { functionName, url, lineNumber } = node.callFrame;
    const file = url.slice(url.lastIndexOf('/') + 1);
    const place = engine.has(functionName)
      ? functionName
      : `${functionName || 'anonymous'} ${file}:${lineNumber + 1}`;
    byPlace.set(place, (byPlace.get(place) ?? 0) + time);
  }
  const most = [...byPlace].sort((a, b) => b[1] - a[1]).slice(0, 5);
  return { ms, ownMs, where: most.map(([place, time]) => `${place} ${time.toFixed(1)}`) };
}
