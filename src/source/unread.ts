/** Stands in a value where a part of it could not be read, which is reported already: no type of the format fits it. */
export const UNREAD: unique symbol = Symbol('unread');
