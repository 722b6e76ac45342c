import type { EventDeclaration } from "../../language/event.js";
import type { Text } from "../../language/located.js";
import { columnNames } from "../../names/column-names.js";
import { eventDiagnostics } from "../diagnostics/events.js";
import type { EventRole } from "../event.js";
import { checkLength } from "./naming.js";
import type { Notebook } from "./notebook.js";

/** The columns a fact has without declaring them, each with what it holds. */
export function envelopeOf(
    event: string,
    identity: string | null,
    ofRows: readonly (readonly [name: string, made: string])[] = [],
): ReadonlyMap<string, string> {
    return new Map([
        [columnNames.eventId(event), "its key"],
        ...(identity === null
            ? []
            : ([
                  [columnNames.profileId(identity), "the profile"],
                  [columnNames.node(identity), "the row's strongest identifier"],
              ] as const)),
        ["occurred_at", "when it happened"],
        ["occurred_on", "the day it happened on"],
        ["source_table", "where its row came from"],
        ["source_key", "the key of its row"],
        ["source_changed_at", "when its row changed"],
        ["source_loaded_at", "when its row was loaded"],
        ["readable_at", "from when on its row could be read"],
        ["as_of", "the moment the warehouse is built for"],
        ["row_id", "the key of a bound row"],
        ["binding", "the place of its row's binding"],
        ["is_bound", "whether a bound row is of the event now"],
        ...ofRows,
        ["rejected_property", "what makes a bound row invalid"],
        ["rejection", "why a bound row is invalid"],
    ]);
}

/** What rows carry on their way to an event that names its messages, or has had other shapes. */
function ofRows({ from }: EventDeclaration): readonly (readonly [name: string, made: string])[] {
    const hasMessages = from.some(({ id }) => id !== undefined);
    const hasPrevious = from.some(({ previous }) => previous !== undefined);
    return [
        ...(hasMessages ? ([["message_key", "what names the message of a bound row"]] as const) : []),
        ...(hasPrevious
            ? ([
                  ["read_as", "the version that a bound row is of"],
                  ["earlier_property", "what makes a row of an older version invalid"],
                  ["earlier_rejection", "why a row of an older version is invalid"],
              ] as const)
            : []),
    ];
}

/** Reports what would hide a column of the envelope: a role's columns, the key that a reference adds, a property. */
export function checkEnvelope(
    declaration: EventDeclaration,
    identity: string | null,
    roles: readonly EventRole[],
    notebook: Notebook,
): void {
    const event = declaration.name.value;
    const taken = new Map(envelopeOf(event, identity, ofRows(declaration)));
    const eventId = columnNames.eventId(event);
    if (eventId === "row_id" || (identity !== null && eventId === columnNames.profileId(identity))) {
        const params = { name: eventId, event, made: taken.get(eventId) ?? "its key" };
        notebook.diagnostics.push(eventDiagnostics.report("envelope-column", { span: declaration.name.span }, params));
    }
    addRoles(taken, declaration, roles, notebook);
    const properties = declaration.properties ?? [];
    checkNames(properties, event, taken, notebook);
    for (const { previous = [] } of declaration.from) {
        for (const version of previous) checkNames(version.properties, event, new Map(taken), notebook);
    }
    for (const { name, type, fields } of properties) {
        if (type.value.record !== "list") continue;
        const envelope = new Map(envelopeOfElements(event, name.value, identity, roles));
        checkNames(fields ?? [], `${event}_${name.value}`, envelope, notebook);
    }
}

interface Named {
    readonly name: Text;
    readonly references: (Text & { readonly asOfEvent?: boolean }) | undefined;
}

function checkNames(named: readonly Named[], event: string, taken: Map<string, string>, notebook: Notebook): void {
    const report = ({ span }: Text, name: string, made: string): void => {
        notebook.diagnostics.push(eventDiagnostics.report("envelope-column", { span }, { name, event, made }));
    };
    for (const { name, references } of named) {
        if (references === undefined) continue;
        const version = references.asOfEvent === true ? [columnNames.foreignVersion(name.value)] : [];
        for (const foreignKey of [columnNames.foreignKey(name.value), ...version]) {
            const made = taken.get(foreignKey);
            if (made !== undefined) report(name, foreignKey, made);
            else taken.set(foreignKey, `the row of \`${references.value}\` that \`${name.value}\` names`);
        }
    }
    for (const { name } of named) {
        const made = taken.get(name.value);
        if (made !== undefined) report(name, name.value, made);
    }
}

function addRoles(
    taken: Map<string, string>,
    declaration: EventDeclaration,
    roles: readonly EventRole[],
    notebook: Notebook,
): void {
    const event = declaration.name.value;
    for (const { name, identity, party } of roles) {
        const span = declaration.roles?.find(({ key }) => key.value === name)?.key.span ?? declaration.name.span;
        for (const [column, holds] of [
            [columnNames.profileId(identity, party), `the profile of the ${name}`],
            [columnNames.node(identity, party), `the strongest identifier of the ${name}`],
        ] as const) {
            checkLength({ value: column, span }, notebook);
            const made = taken.get(column);
            if (made === undefined) taken.set(column, holds);
            else {
                const params = { name: column, event, made };
                notebook.diagnostics.push(eventDiagnostics.report("envelope-column", { span }, params));
            }
        }
    }
}

/** The columns an element of a list has without declaring them. */
function envelopeOfElements(
    event: string,
    list: string,
    identity: string | null,
    roles: readonly EventRole[],
): ReadonlyMap<string, string> {
    return new Map([
        [columnNames.elementId(event, list), "its key"],
        [columnNames.eventId(event), "the event"],
        ...(identity === null ? [] : ([[columnNames.profileId(identity), "the profile"]] as const)),
        ...roles.map((role) => [columnNames.profileId(role.identity, role.party), `the ${role.name}`] as const),
        ["position", "its place in the list"],
        ["element", "the element as it was delivered"],
        ["occurred_at", "when the event happened"],
        ["occurred_on", "the day the event happened on"],
        ["source_table", "where the event's row came from"],
        ["source_key", "the key of the event's row"],
        ["binding", "the place of the event's binding"],
        ["source_changed_at", "when the event's row changed"],
        ["source_loaded_at", "when the event's row was loaded"],
        ["rejected_field", "what makes an element invalid"],
        ["rejected_property", "what makes an element invalid"],
        ["rejection", "why an element is invalid"],
    ]);
}
