// What `node --disable-proto=delete` does, for this process and whichever way it was started: no object can be given
// another prototype by a key of JSON. Imported before anything else by what runs; see decision 0033.
delete (Object.prototype as { __proto__?: unknown }).__proto__;
