import { duration } from "./duration.js";
import { distinct } from "./lists.js";
import { name } from "./names.js";
import { type Declared, object, optional, required } from "./object.js";
import { text } from "./scalars.js";
import { version } from "./version.js";

const sessionFields = {
    name: required(name, "Its name; the fact is `fct_<name>`.", "web_session"),
    description: optional(text, "What a session is.", "A visit to the site, until half an hour of silence."),
    owner: optional(name, "Who answers for it: one of the project's owners.", "web"),
    version: optional(version, "Version of its contract.", "1.0.0"),
    identity: required(name, "Whose sessions they are.", "person"),
    events: required(
        distinct(name, "events"),
        "The events that a session is made of, all of that identity.",
        "[page_viewed, product_viewed]",
    ),
    timeout: required(
        duration,
        "The silence that ends a session: an event that comes as late as this, or later, begins the next.",
        "30 minutes",
    ),
};

export type SessionDeclaration = Declared<typeof sessionFields>;

export const session = object(
    "session",
    "a session",
    "Events of one profile that follow each other without a long silence: one row per session, and which events are in it.",
    sessionFields,
);
