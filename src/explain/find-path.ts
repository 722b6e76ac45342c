import type { IdentifierName, Link } from "./explanation.js";
import type { ReadLink } from "./profile-reader.js";
import { nameText } from "./read-identifier.js";

type Step = Omit<Link, "origin" | "decision"> & Pick<ReadLink, "id">;

/**
 * The shortest way from one identifier of a profile to another; of several, over the links that come first.
 *
 * @throws Error when there is none: every two identifiers of a profile are tied
 */
export function findPath(from: IdentifierName, to: IdentifierName, links: readonly ReadLink[]): readonly Step[] {
    const ends = new Map<string, Step[]>();
    for (const { a, b, ...tie } of links) {
        neighbours(ends, a).push({ from: a, to: b, ...tie });
        neighbours(ends, b).push({ from: b, to: a, ...tie });
    }
    const reachedBy = new Map<string, Step | null>([[nameText(from), null]]);
    let border: readonly IdentifierName[] = [from];
    while (border.length > 0 && !reachedBy.has(nameText(to))) {
        const next: IdentifierName[] = [];
        for (const link of border.flatMap((name) => ends.get(nameText(name)) ?? [])) {
            if (reachedBy.has(nameText(link.to))) continue;
            reachedBy.set(nameText(link.to), link);
            next.push(link.to);
        }
        border = next;
    }
    const path: Step[] = [];
    for (let at = to; nameText(at) !== nameText(from); ) {
        const link = reachedBy.get(nameText(at));
        if (link === undefined || link === null) throw new Error(`no link leads to ${nameText(at)}`);
        path.unshift(link);
        at = link.from;
    }
    return path;
}

function neighbours(ends: Map<string, Step[]>, name: IdentifierName): Step[] {
    const key = nameText(name);
    const known = ends.get(key) ?? [];
    ends.set(key, known);
    return known;
}
