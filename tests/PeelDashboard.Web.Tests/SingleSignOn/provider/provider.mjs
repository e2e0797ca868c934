// A real OpenID provider for the tests: authorization code with PKCE, and userinfo. Listens on the loopback address alone, on a port that is
// free, and ends with its standard input. Each line there changes what it does, in JSON, and is answered with "done":
//   {"person": "ana", "claims": {...}}    somebody who can sign in, and what the provider says of them
//   {"path": "/me", "answer": {...}}      what it answers there from now on: status, type, body; null for what it answers usually
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';

const { clientId, clientSecret, redirectUri, signedOutUri } = JSON.parse(process.argv[2]);
const people = new Map();
const answers = new Map();

function settings() {
  return {
    clients: [{
      client_id: clientId,
      client_secret: clientSecret,
      redirect_uris: [redirectUri],
      post_logout_redirect_uris: [signedOutUri],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'client_secret_post',
    }],
    pkce: { required: () => true },
    scopes: ['openid', 'profile', 'email'],
    claims: { openid: ['sub', 'app_roles'], profile: ['name', 'roles'], email: ['email', 'email_verified'] },
    cookies: { keys: ['for tests only'] },
    // Its own page, because the one that the package brings fetches a font from elsewhere.
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => people.has(id) && { accountId: id, claims: (use) => claimsOf(id, use) },
    loadExistingGrant,
  };
}

// What "signed" holds stands in the id_token alone.
function claimsOf(id, use) {
  const { signed, ...claims } = people.get(id);
  return { sub: id, ...claims, ...(use === 'id_token' ? signed : {}) };
}

// Nobody is asked whether they agree: the directory of an organisation has settled that.
async function loadExistingGrant({ oidc }) {
  const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope('openid profile email');
  await grant.save();
  return grant;
}

async function interact(provider, request, response) {
  if (request.method === 'POST') {
    const form = new URLSearchParams(await text(request));
    const result = form.has('cancel')
      ? { error: 'access_denied', error_description: 'The person pressed Cancel' }
      : { login: { accountId: form.get('login') } };
    return provider.interactionFinished(request, response, result);
  }
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!DOCTYPE html><html lang="en"><head><title>Directory</title><link rel="icon" href="data:,"></head><body><form method="post">
    <label>Who are you? <input name="login"></label> <button>Continue</button> <button name="cancel" value="yes">Cancel</button>
    </form></body></html>`);
}

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, settings());
  const usual = provider.callback();
  server.on('request', (request, response) => {
    const { pathname } = new URL(request.url, issuer);
    const answer = answers.get(pathname);
    if (answer) response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
    else if (pathname.startsWith('/interaction/')) interact(provider, request, response);
    else usual(request, response);
  });
  console.log(`listening on ${issuer}`);
});

const commands = createInterface({ input: process.stdin });
commands.on('line', (line) => {
  const { person, claims, path, answer } = JSON.parse(line);
  if (person) people.set(person, claims);
  if (path) answers.set(path, answer);
  console.log('done');
});
commands.on('close', () => process.exit(0));
