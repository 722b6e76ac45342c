/** A link of a graph of small whole numbers. */
export interface GraphLink {
    readonly a: number;
    readonly b: number;
}

/** A link without which its part of the graph would be two. */
export interface FoundBridge {
    /** Where the link stands among those given. */
    readonly link: number;
    /** Nodes, and nodes that weigh, on either side of it. */
    readonly a: Side;
    readonly b: Side;
}

export interface Side {
    readonly nodes: number;
    readonly weighing: number;
}

interface Visit {
    readonly node: number;
    /** The link that led here; -1 where the walk begins. */
    readonly by: number;
    next: number;
}

/**
 * The bridges of one connected graph, in one walk (Tarjan 1974). A chain of any length is walked without recursion.
 *
 * @param nodes how many there are: 0 to nodes - 1
 * @param weighs which of them a side should hold one of
 */
export function findBridges(
    nodes: number,
    links: readonly GraphLink[],
    weighs: (node: number) => boolean,
): readonly FoundBridge[] {
    const ways = waysOf(nodes, links);
    const total = Array.from({ length: nodes }, (_, node) => weighs(node)).filter(Boolean).length;
    const order = new Array<number>(nodes).fill(-1);
    const lowest = new Array<number>(nodes).fill(0);
    const below = Array.from({ length: nodes }, (_, node) => ({ nodes: 1, weighing: weighs(node) ? 1 : 0 }));
    const found: FoundBridge[] = [];
    let visited = 0;
    const enter = (node: number, by: number): Visit => {
        order[node] = visited;
        lowest[node] = visited;
        visited += 1;
        return { node, by, next: 0 };
    };
    const stack = nodes === 0 ? [] : [enter(0, -1)];
    for (let visit = stack.at(-1); visit !== undefined; visit = stack.at(-1)) {
        const { node, by } = visit;
        const way = ways[node]?.[visit.next];
        visit.next += 1;
        if (way !== undefined) {
            if (way.link === by) continue;
            if (at(order, way.to) === -1) stack.push(enter(way.to, way.link));
            else lowest[node] = Math.min(at(lowest, node), at(order, way.to));
            continue;
        }
        stack.pop();
        const parent = stack.at(-1)?.node;
        if (parent === undefined) break;
        lowest[parent] = Math.min(at(lowest, parent), at(lowest, node));
        const [mine, theirs] = [below[node], below[parent]];
        if (mine === undefined || theirs === undefined) throw new Error(`no node ${node}`);
        theirs.nodes += mine.nodes;
        theirs.weighing += mine.weighing;
        if (at(lowest, node) <= at(order, parent)) continue;
        const rest = { nodes: nodes - mine.nodes, weighing: total - mine.weighing };
        const isB = links[by]?.b === node;
        found.push({ link: by, a: isB ? rest : { ...mine }, b: isB ? { ...mine } : rest });
    }
    if (visited < nodes) throw new Error(`${nodes - visited} of ${nodes} nodes are tied to no other`);
    return found;
}

interface Way {
    readonly to: number;
    readonly link: number;
}

function waysOf(nodes: number, links: readonly GraphLink[]): readonly (readonly Way[])[] {
    const ways = Array.from({ length: nodes }, (): Way[] => []);
    for (const [link, { a, b }] of links.entries()) {
        ways[a]?.push({ to: b, link });
        ways[b]?.push({ to: a, link });
    }
    return ways;
}

function at(numbers: readonly number[], index: number): number {
    const found = numbers[index];
    if (found === undefined) throw new Error(`no node ${index}`);
    return found;
}
