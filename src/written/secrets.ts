/** Names of secrets, whatever is beside them. */
const SECRET_WORDS: ReadonlySet<string> = new Set(
  (
    'secret secrets password passwd passphrase pwd credential credentials token jwt bearer apikey consumerkey sharedkey ' +
    'privatekey accesskey secretkey authkey clientsecret sharedsecret consumersecret accesstoken authtoken sig hmac signature'
  ).split(' '),
);

/** What makes a secret of a `key`: there are keys of music and of maps. */
const KEY_OWNERS: ReadonlySet<string> = new Set(
  'access api auth client consumer private secret shared signing'.split(' '),
);

/** Secrets that are known by their form. */
const KNOWN_FORMS =
  /^eyJ[\w-]{8,}\.[\w-]+\.|-----BEGIN [A-Z ]*PRIVATE KEY|\b(?:ghp|gho|ghs|ghu|github_pat)_\w{20,}|\bAKIA[0-9A-Z]{16}\b|\bAIza[\w-]{35}\b|\bsk[-_](?:live|test|proj)[-_]\w{10,}|\bxox[abprs]-\w{8,}/;

/** Values that tell nobody anything: words of settings, short numbers, and variables that a platform fills in. */
const HARMLESS = /^(?:|true|false|yes|no|on|off|none|required|optional|-?\d{1,5}|\$[\w.]+)$/i;

/** Whether a value under a name looks like a key or a secret. Words in the name decide, or the value's own form. */
export function looksSecret(name: string, value: string): boolean {
  const plain = value.trim();
  if (KNOWN_FORMS.test(plain) || (/^https?:/i.test(plain) && secretInAddress(plain) !== undefined)) return true;
  return !HARMLESS.test(plain) && isSecretName(name);
}

function isSecretName(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  if (words[0] === 'oauth') return true;
  return words.some(
    (word, index) => SECRET_WORDS.has(word) || (word === 'key' && KEY_OWNERS.has(words[index - 1] ?? '')),
  );
}

/** What of an address looks like a secret, as a reader would call it; undefined where nothing does. */
export function secretInAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { username, password, searchParams, hash } = new URL(address);
  if (username !== '' || password !== '') return 'the user name before the @';
  const named = [...searchParams, ...new URLSearchParams(hash.replace(/^#/, ''))];
  const found = named.find(([name, value]) => looksSecret(name, value));
  return found === undefined ? undefined : `“${found[0]}”`;
}
