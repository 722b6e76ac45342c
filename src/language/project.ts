import { languageDiagnostics } from "./diagnostics.js";
import { refine } from "./form.js";
import { distinct, named } from "./lists.js";
import { name } from "./names.js";
import { type Declared, object, optional, required } from "./object.js";
import { text, whole } from "./scalars.js";
import { date } from "./time.js";
import { version } from "./version.js";
import { target, weekday } from "./vocabulary.js";

const ownerFields = {
    name: required(name, "How definitions call the team.", "commerce"),
    email: required(text, "Where the team is reached.", "commerce@acme.test"),
};

/** What the five digits of the generated `dim_date` can count. */
const longestCalendar = 100_000;

const calendarFields = {
    from: required(date, "The first day of `dim_date`.", "2020-01-01"),
    to: required(date, "The last day of `dim_date`.", "2030-12-31"),
    week_starts: optional(weekday, "The first day of a week: monday (default) or sunday.", "monday"),
    fiscal_year_starts: optional(whole(1, 12), "The month in which the fiscal year begins, 1 (default) to 12.", "1"),
};

const projectFields = {
    name: required(name, "Name of the project and of the dbt project.", "acme"),
    description: optional(text, "What the model is about.", "Everything Acme decided about its customers."),
    version: optional(version, "Version of the model as a whole.", "1.0.0"),
    targets: optional(distinct(target, "targets"), "Where the warehouse runs; the first is the default.", "[duckdb]"),
    id_salt: optional(
        text,
        "Mixed into the hashed ids of profiles, so that two projects never share one.",
        "acme-2026",
    ),
    id_salt_previous: optional(
        text,
        "The salt of the release before: `dim_<identity>_aliases` leads from the ids that it gave to those of today.",
        "acme-2025",
    ),
    purposes: optional(distinct(name, "purposes"), "What consent is given for.", "[analytics, marketing]"),
    calendar: optional(
        refine(object("calendar", "the calendar", "The days of `dim_date`.", calendarFields), (calendar, reading) => {
            const { from, to } = calendar;
            const days = (Date.parse(to.value) - Date.parse(from.value)) / 86_400_000 + 1;
            if (days > longestCalendar) {
                const params = { days, limit: longestCalendar };
                const place = { span: to.span, related: { span: from.span, label: "begins here" } };
                reading.report(languageDiagnostics.report("long-calendar", place, params));
            }
            if (from.value > to.value) {
                const params = { from: from.value, to: to.value };
                reading.report(languageDiagnostics.report("reversed-range", { span: to.span }, params));
            }
            return calendar;
        }),
        "The days of `dim_date`, the declared time spine.",
        "{from: 2020-01-01, to: 2030-12-31}",
    ),
    owners: optional(
        named(object("owner", "an owner", "A team that answers for definitions.", ownerFields), "owners"),
        "The teams that answer for definitions.",
        "[{name: commerce, email: commerce@acme.test}]",
    ),
};

export type OwnerDeclaration = Declared<typeof ownerFields>;
export type CalendarDeclaration = Declared<typeof calendarFields>;
export type ProjectDeclaration = Declared<typeof projectFields>;

export const project = object(
    "project",
    "the project",
    "The settings that every definition shares. Declared once.",
    projectFields,
    ["budgets", "semantic_layer"],
);
