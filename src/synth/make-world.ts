import type { CustomerModel } from "../model/customer-model.js";
import { accountRows } from "./account-rows.js";
import { activityRows } from "./activity-rows.js";
import { type Dials, turned } from "./dials.js";
import { makeLexicon } from "./lexicon.js";
import { momentOf } from "./moment.js";
import { makePerson } from "./person.js";
import { referenceRows, referenceSize } from "./reference-rows.js";
import type { Shape } from "./shape.js";
import { shapesOf } from "./shapes-of.js";
import type { Row, World } from "./world.js";

interface Setting {
    readonly profiles: number;
    readonly seed: number;
    readonly asOf: string;
    readonly dials?: Partial<Dials>;
    readonly growth?: number;
}

/** Opens a world. It remembers the rows of one person and of the reference tables, never those of all people. */
export function makeWorld(
    model: CustomerModel,
    { profiles, seed, asOf, dials = {}, growth = 1 }: Setting,
): { readonly world: World; readonly shapes: readonly Shape[] } {
    if (!Number.isSafeInteger(profiles) || profiles < 1)
        throw new Error(`profiles: ${profiles} is not a number of people`);
    if (!(growth > 0 && growth <= 1000)) throw new Error(`growth: ${growth} is not a factor`);
    const shapes = shapesOf(model);
    const lexicon = makeLexicon(seed);
    const now = momentOf(asOf);
    const types = model.identities.flatMap(({ identifiers }) => identifiers);
    const people = remembering((index: number) => makePerson({ seed, asOf: now, lexicon, growth }, index), 8);
    const references = new Map(
        shapes.map((shape) => [shape, remembering((index: number) => referenceRows(world, shape, index), 2048)]),
    );
    const activities = new Map(
        shapes.map((shape) => [shape, remembering((index: number) => rowsOfPerson(world, shape, index), 1)]),
    );
    const world: World = {
        seed,
        asOf: now,
        profiles,
        dials: turned(dials),
        lexicon,
        blocked: new Map(types.filter(({ block }) => block.length > 0).map(({ name, block }) => [name, block])),
        person: people,
        rowsOf: (shape, index) => activities.get(shape)?.(index) ?? [],
        sizeOf: (shape) => referenceSize(shape, profiles),
        entityTable: (name) => {
            const entity = model.entities.find((candidate) => candidate.name === name);
            if (entity?.kind !== "keyed") return undefined;
            return shapes.find((shape) => shape.name === `${entity.table.source}.${entity.table.table}`);
        },
        tableKeyedBy: (column) =>
            shapes.find(({ role, table }) => role === "reference" && table.key.length === 1 && table.key[0] === column),
        referenceRows: (shape, index) => references.get(shape)?.(index) ?? [],
    };
    return { world, shapes };
}

function rowsOfPerson(world: World, shape: Shape, index: number): readonly Row[] {
    switch (shape.role) {
        case "account":
            return accountRows(world, shape, index);
        case "activity":
            return activityRows(world, shape, index);
        case "reference":
            return [];
    }
}

/** Remembers the last answers, so that memory does not grow with the number of people. */
function remembering<T>(make: (index: number) => T, capacity: number): (index: number) => T {
    const known = new Map<number, T>();
    return (index) => {
        const before = known.get(index);
        if (before !== undefined) return before;
        const made = make(index);
        const [oldest] = known.keys();
        if (oldest !== undefined && known.size >= capacity) known.delete(oldest);
        known.set(index, made);
        return made;
    };
}
