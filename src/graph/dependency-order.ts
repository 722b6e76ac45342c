export interface DependencyOrder<Name> {
    /** Every name once, after what it needs; the given order is kept where nothing forces another. */
    readonly order: readonly Name[];
    /** Each a ring in which every name needs the next and the last needs the first. */
    readonly cycles: readonly (readonly Name[])[];
}

/**
 * Orders names so that each stands after those it needs. Needs that are not among the names are no needs.
 * With cycles the order still holds every name, but not everything stands after its needs.
 *
 * @example
 * dependencyOrder(["vip", "revenue"], (name) => (name === "vip" ? ["revenue"] : []))
 * // { order: ["revenue", "vip"], cycles: [] }
 */
export function dependencyOrder<Name>(
    names: readonly Name[],
    needsOf: (name: Name) => Iterable<Name>,
): DependencyOrder<Name> {
    const known = new Set(names);
    const done = new Set<Name>();
    const path: Name[] = [];
    const cycles: Name[][] = [];

    const visit = (name: Name): void => {
        if (done.has(name)) return;
        const start = path.indexOf(name);
        if (start >= 0) {
            cycles.push(path.slice(start));
            return;
        }
        path.push(name);
        for (const need of needsOf(name)) if (known.has(need)) visit(need);
        path.pop();
        done.add(name);
    };
    for (const name of names) visit(name);
    return { order: [...done], cycles };
}
