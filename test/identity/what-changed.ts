/** Of which profile each identifier is, after one build. */
export type Standing = ReadonlyMap<string, string>;

export interface Change {
    readonly node: string;
    readonly kind: "created" | "merged" | "split" | "moved" | "retired";
    readonly from: string | null;
    readonly to: string | null;
}

/** What a build changed, from the definition of each kind: it shares nothing with the SQL. */
export function whatChanged(before: Standing, after: Standing): readonly Change[] {
    const [was, is] = [profilesOf(before), profilesOf(after)];
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((node): Change[] => {
        const [from, to] = [before.get(node), after.get(node)];
        if (from === to) return [];
        if (from === undefined) return [{ node, kind: "created", from: null, to: to ?? null }];
        if (to === undefined) return [{ node, kind: "retired", from, to: null }];
        const companions = was.get(from) ?? new Set();
        const left = [...companions].filter((one) => after.has(one));
        const stayedTogether = left.every((one) => after.get(one) === to);
        const joinedOthers = [...(is.get(to) ?? [])].some((one) => !companions.has(one));
        const wasThere = was.has(to);
        const kind = stayedTogether ? (joinedOthers ? "merged" : "moved") : wasThere ? "moved" : "split";
        return [{ node, kind, from, to }];
    });
}

function profilesOf(standing: Standing): ReadonlyMap<string, ReadonlySet<string>> {
    const profiles = new Map<string, Set<string>>();
    for (const [node, profile] of standing) profiles.set(profile, (profiles.get(profile) ?? new Set()).add(node));
    return profiles;
}
