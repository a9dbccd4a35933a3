/** A text as one word of a POSIX shell. */
function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The exchange as a command; the token is left to the environment. */
export function curlOf({ method, path, idempotencyKey, partnerId, requestBody }) {
  const isText = typeof requestBody === 'string';
  const hasBody = requestBody !== undefined && requestBody !== null;
  return [
    `curl -X ${method} ${quoted(location.origin + path)}`,
    partnerId !== null && `-H "Authorization: Bearer $STYK_TOKEN"`,
    idempotencyKey !== null && `-H ${quoted(`Idempotency-Key: ${idempotencyKey}`)}`,
    hasBody && !isText && `-H ${quoted('Content-Type: application/json')}`,
    hasBody && `--data-binary ${quoted(isText ? requestBody : JSON.stringify(requestBody))}`,
  ]
    .filter(Boolean)
    .join(' \\\n  ');
}
