import type { Event } from "../../model/event.js";

/** Whether any binding says what names its messages. */
export const hasMessages = ({ bindings }: Event): boolean => bindings.some(({ id }) => id !== null);

/** Whether any binding still holds rows of an older version. */
export const hasPrevious = ({ bindings }: Event): boolean => bindings.some(({ previous }) => previous.length > 0);
