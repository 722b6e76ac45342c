import { partsBeside, partsOf } from "../../names/gathering.js";
import { replacedParty } from "../../names/own-party.js";
import { relationNames as names } from "../../names/relation-names.js";
import type { CustomerModel } from "../customer-model.js";
import type { Entity, ResolvedEntity } from "../entity.js";
import type { Identity } from "../identity.js";
import type { Origin } from "../origin.js";
import { reachName } from "../reach.js";
import { snapshotsOf } from "../snapshots.js";

/** A relation of the warehouse and the definition it is named after. */
export interface NamedRelation {
    readonly name: string;
    readonly origin: Origin;
}

/**
 * The name of every relation that the warehouse of a model holds, known before any of them is planned.
 *
 * @example
 * relationsOf(model).map(({ name }) => name) // ["dim_date", "stg_shop__orders", "int_person__observations", ...]
 */
export function relationsOf(model: CustomerModel): readonly NamedRelation[] {
    const of = (origin: Origin, made: readonly string[]): readonly NamedRelation[] =>
        made.map((name) => ({ name, origin }));
    return [
        ...(model.project.calendar === null ? [] : of(model.project.origin, [names.calendar()])),
        ...model.sources.flatMap(({ tables }) =>
            tables.flatMap(({ source, name, origin, lookups, erases }) =>
                of(origin, [
                    names.staging(source, name),
                    ...(lookups.length > 0 ? [names.lookups(source, name)] : []),
                    ...(erases.length > 0 ? [names.remaining(source, name)] : []),
                ]),
            ),
        ),
        ...snapshotsOf(model).flatMap(({ table: { source, name, origin } }) =>
            of(origin, [names.state(source, name), names.snapshot(source, name), names.changes(source, name)]),
        ),
        ...model.identities.flatMap((identity) => [
            ...of(identity.origin, ofIdentity(identity, model)),
            ...of(identity.origin, ofErasures(identity, model)),
        ]),
        ...model.entities.flatMap((entity) => of(entity.origin, ofEntity(entity, model))),
        ...model.relationships.flatMap(({ name, origin }) => of(origin, [names.dimension(name)])),
        ...model.sessions.flatMap(({ name, origin }) => of(origin, [names.sessionEvents(name), names.session(name)])),
        ...model.events.flatMap(({ name, properties, origin }) => [
            ...of(origin, [names.boundRows(name), names.fact(name), names.invalid(name)]),
            ...properties.flatMap((property) =>
                property.record?.isList === true
                    ? of(property.origin, [names.elements(name, property.name), names.items(name, property.name)])
                    : [],
            ),
        ]),
    ];
}

function ofIdentity({ name, identifiers, overrides }: Identity, { sources, events }: CustomerModel): readonly string[] {
    const observed = sources.filter(({ tables }) =>
        tables.some(({ identifiers }) => identifiers.some(({ identity }) => identity === name)),
    );
    const acting = events.filter(({ identity }) => identity === name).length;
    return [
        ...observed.map((source) => names.observed(name, source.name)),
        names.observations(name),
        names.anchors(name),
        ...(isReplaced(name, sources) ? [names.replacements(name)] : []),
        ...(overrides === null ? [] : [names.overrides(name)]),
        names.links(name),
        names.resolved(name),
        names.profiles(name),
        names.identifiers(name),
        ...(identifiers.some(({ asObserved }) => asObserved)
            ? [names.sharedRows(name), names.identifierOwners(name)]
            : []),
        names.aliases(name),
        names.rejections(name),
        names.conflicts(name),
        names.identityEvents(name),
        ...(acting > 0 ? [names.activity(name)] : []),
        ...partsOf(acting).map((_, index) => names.activityPart(name, index + 1)),
        ...partsOf(observed.length).map((_, index) => names.observationsPart(name, index + 1)),
    ];
}

function ofErasures({ name, erasures }: Identity, { sources }: CustomerModel): readonly string[] {
    if (erasures === null) return [];
    const own = names.erasureOf(name);
    const observed = sources.filter(({ tables }) =>
        tables.some(({ identifiers }) => identifiers.some(({ identity }) => identity === name)),
    );
    return [
        ...observed.map((source) => names.observed(own, source.name)),
        ...partsOf(observed.length).map((_, index) => names.observationsPart(own, index + 1)),
        names.traces(own),
        names.requests(own),
        names.worlds(own),
        names.observations(own),
        names.anchors(own),
        ...(isReplaced(name, sources) ? [names.replacements(own)] : []),
        names.links(own),
        names.resolved(own),
        names.tombstones(name),
        names.erasedRows(name),
        names.erasedIds(name),
    ];
}

const isReplaced = (identity: string, sources: CustomerModel["sources"]): boolean =>
    sources.some(({ tables }) =>
        tables.some(({ identifiers }) =>
            identifiers.some((one) => one.identity === identity && one.role === replacedParty),
        ),
    );

function ofEntity(entity: Entity, model: CustomerModel): readonly string[] {
    const { name, history } = entity;
    if (entity.kind === "resolved") return [...ofAttributes(entity), names.dimension(name), ...ofTraits(entity, model)];
    if (entity.kind === "grouped") return [names.groupMembers(name), names.dimension(name)];
    return [
        names.dimension(name),
        ...(history === "scd2" ? [names.history(name)] : []),
        ...(entity.traits.length > 0 ? ofTraits(entity, model) : []),
    ];
}

function ofAttributes({ name, history, attributes }: ResolvedEntity): readonly string[] {
    if (attributes.length === 0) return [];
    const offering = new Set(attributes.flatMap(({ from }) => from.map(({ table }) => table.source)));
    return [
        ...[...offering].map((source) => names.offered(name, source)),
        names.ownedValues(name),
        names.candidates(name),
        names.provenance(name),
        ...(history === "scd2" ? [names.versions(name), names.history(name)] : []),
    ];
}

function ofTraits({ name, traits }: Entity, { entities }: CustomerModel): readonly string[] {
    const computed = traits.flatMap((trait) =>
        trait.kind === "aggregate" ? [names.eventTraits(name, trait.event, reachName(trait.reach))] : [],
    );
    const told = new Set(computed);
    const groups = entities.filter((one) => one.kind === "grouped" && one.members === name).length;
    const parts = partsBeside(told.size, groups + 1).map((_, index) => names.traitsPart(name, index + 1));
    return [...told, ...parts, names.profile(name)];
}
