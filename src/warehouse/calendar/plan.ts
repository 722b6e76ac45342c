import type { Dialect } from "../../dialects/dialect.js";
import type { Project } from "../../model/project.js";
import { relationNames } from "../../names/relation-names.js";
import { number, sql } from "../../text/sql-text.js";
import { header } from "../plan/header.js";
import { makeColumn } from "../plan/make-column.js";
import type { Relation } from "../plan/relation.js";
import { dateParts, daysBetween } from "./date-parts.js";
import type { DaysView } from "./views.js";

/** Plans `dim_date`, every day of the declared calendar; nothing when none is declared. */
export function planCalendar(project: Project, dialect: Dialect): readonly Relation[] {
    const { calendar } = project;
    if (calendar === null) return [];
    const origin = { ...project.origin, path: `${project.origin.path}.calendar` };
    const description = `Every day from ${calendar.from} to ${calendar.to}.`;
    const parts = dateParts(calendar, dialect);
    const { identifier } = dialect;
    const view: DaysView = {
        ...header(description, origin, "table"),
        digits: [1, 2, 3, 4, 5, 6, 7, 8, 9].map(number),
        day: dialect.addDays(dialect.dateLiteral(calendar.from), sql`number`),
        last: daysBetween(calendar.from, calendar.to),
        columns: [sql`date_day`, ...parts.map(({ name, value }) => sql`${value} as ${identifier(name)}`)],
    };
    return [
        {
            name: relationNames.calendar(),
            layer: "calendar",
            folder: "marts",
            area: "calendar",
            description,
            origin,
            owner: null,
            version: project.version,
            public: true,
            materialized: "table",
            upkeep: null,
            columns: [
                makeColumn("date_day", { kind: "date" }, "The day.", { nullable: false }),
                ...parts.map(({ name, type, description: words }) =>
                    makeColumn(name, type, words, {
                        nullable: false,
                        from: [{ relation: relationNames.calendar(), column: "date_day", change: "transformation" }],
                    }),
                ),
            ],
            key: ["date_day"],
            placeholders: false,
            parents: [],
            tests: [],
            program: null,
            body: { template: "dbt/calendar/days", view },
        },
    ];
}
