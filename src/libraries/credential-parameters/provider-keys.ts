import { address, given, key, login, serverOnly, type CredentialParameter } from "./parameter.js";

/** Model providers. */
const ai: readonly CredentialParameter[] = [
  ...["", "OpenAI"].map((path) =>
    serverOnly("OpenAI", "openai", path, key("0.apiKey", "API key", "OPENAI_API_KEY"), `new ${path || "sdk"}({ apiKey: … })`, {
      browserSwitch: "0.dangerouslyAllowBrowser",
      host: "0.baseURL",
    }),
  ),
  ...["", "Anthropic"].map((path) =>
    serverOnly(
      "Anthropic",
      "@anthropic-ai/sdk",
      path,
      key("0.apiKey", "API key", "ANTHROPIC_API_KEY"),
      `new ${path || "sdk"}({ apiKey: … })`,
      {
        browserSwitch: "0.dangerouslyAllowBrowser",
        host: "0.baseURL",
      },
    ),
  ),
  ...["", "Groq"].map((path) =>
    serverOnly("Groq", "groq-sdk", path, key("0.apiKey", "API key", "GROQ_API_KEY"), `new ${path || "sdk"}({ apiKey: … })`, {
      browserSwitch: "0.dangerouslyAllowBrowser",
    }),
  ),
  serverOnly(
    "Google Gemini",
    "@google/generative-ai",
    "GoogleGenerativeAI",
    key("0", "API key", "GEMINI_API_KEY"),
    "new GoogleGenerativeAI(…)",
  ),
  serverOnly(
    "Google Gemini",
    "@google/genai",
    "GoogleGenAI",
    key("0.apiKey", "API key", "GEMINI_API_KEY"),
    "new GoogleGenAI({ apiKey: … })",
  ),
  serverOnly(
    "Mistral",
    "@mistralai/mistralai",
    "Mistral",
    key("0.apiKey", "API key", "MISTRAL_API_KEY"),
    "new Mistral({ apiKey: … })",
  ),
  serverOnly("Cohere", "cohere-ai", "CohereClient", key("0.token", "API key", "CO_API_KEY"), "new CohereClient({ token: … })"),
  serverOnly("Replicate", "replicate", "", key("0.auth", "API token", "REPLICATE_API_TOKEN"), "new sdk({ auth: … })"),
  ...["HfInference", "InferenceClient"].map((path) =>
    serverOnly("Hugging Face", "@huggingface/inference", path, key("0", "access token", "HF_TOKEN"), `new ${path}(…)`),
  ),
  serverOnly(
    "Pinecone",
    "@pinecone-database/pinecone",
    "Pinecone",
    key("0.apiKey", "API key", "PINECONE_API_KEY"),
    "new Pinecone({ apiKey: … })",
  ),
  serverOnly("Deepgram", "@deepgram/sdk", "createClient", key("0", "API key", "DEEPGRAM_API_KEY"), "createClient(…)"),
  serverOnly(
    "OpenAI",
    "@ai-sdk/openai",
    "createOpenAI",
    key("0.apiKey", "API key", "OPENAI_API_KEY"),
    "createOpenAI({ apiKey: … })",
    { host: "0.baseURL" },
  ),
  serverOnly(
    "Anthropic",
    "@ai-sdk/anthropic",
    "createAnthropic",
    key("0.apiKey", "API key", "ANTHROPIC_API_KEY"),
    "createAnthropic({ apiKey: … })",
    { host: "0.baseURL" },
  ),
  serverOnly(
    "OpenAI",
    "@langchain/openai",
    "ChatOpenAI",
    key("0.apiKey", "API key", "OPENAI_API_KEY"),
    "new ChatOpenAI({ apiKey: … })",
    { host: "0.configuration.baseURL" },
  ),
];

/** Payment and commerce providers. */
const payments: readonly CredentialParameter[] = [
  serverOnly("Stripe", "stripe", "", key("0", "secret key", "STRIPE_SECRET_KEY"), "new sdk(…)"),
  serverOnly("Stripe", "stripe", "Stripe", key("0", "secret key", "STRIPE_SECRET_KEY"), "new Stripe(…)"),
  serverOnly(
    "Braintree",
    "braintree",
    "BraintreeGateway",
    key("0.privateKey", "private key", "BRAINTREE_PRIVATE_KEY"),
    "new BraintreeGateway({ privateKey: … })",
  ),
  serverOnly(
    "Square",
    "square",
    "SquareClient",
    key("0.token", "access token", "SQUARE_ACCESS_TOKEN"),
    "new SquareClient({ token: … })",
  ),
  serverOnly(
    "Razorpay",
    "razorpay",
    "",
    key("0.key_secret", "key secret", "RAZORPAY_KEY_SECRET"),
    "new sdk({ key_id: value, key_secret: … })",
  ),
  serverOnly(
    "Mollie",
    "@mollie/api-client",
    "createMollieClient",
    key("0.apiKey", "API key", "MOLLIE_API_KEY"),
    "createMollieClient({ apiKey: … })",
  ),
  serverOnly("Paddle", "@paddle/paddle-node-sdk", "Paddle", key("0", "API key", "PADDLE_API_KEY"), "new Paddle(…)"),
  serverOnly("Adyen", "@adyen/api-library", "Client", key("0.apiKey", "API key", "ADYEN_API_KEY"), "new Client({ apiKey: … })"),
  serverOnly(
    "Lemon Squeezy",
    "@lemonsqueezy/lemonsqueezy.js",
    "lemonSqueezySetup",
    key("0.apiKey", "API key", "LEMONSQUEEZY_API_KEY"),
    "lemonSqueezySetup({ apiKey: … })",
  ),
  serverOnly(
    "Shopify",
    "@shopify/shopify-api",
    "shopifyApi",
    key("0.apiSecretKey", "API secret key", "SHOPIFY_API_SECRET"),
    "shopifyApi({ apiSecretKey: … })",
  ),
  serverOnly(
    "WooCommerce",
    "@woocommerce/woocommerce-rest-api",
    "",
    key("0.consumerSecret", "consumer secret", "WOOCOMMERCE_CONSUMER_SECRET"),
    "new sdk({ consumerSecret: … })",
  ),
];

/** Mail, chat, telephony and real-time messaging. */
const messaging: readonly CredentialParameter[] = [
  serverOnly("Twilio", "twilio", "", key("1", "auth token", "TWILIO_AUTH_TOKEN"), `sdk("account", …)`),
  serverOnly(
    "SendGrid",
    ["@sendgrid/mail", "@sendgrid/client"],
    "setApiKey",
    key("0", "API key", "SENDGRID_API_KEY"),
    "setApiKey(…)",
  ),
  serverOnly("Resend", "resend", "Resend", key("0", "API key", "RESEND_API_KEY"), "new Resend(…)"),
  serverOnly("Postmark", "postmark", "ServerClient", key("0", "server token", "POSTMARK_SERVER_TOKEN"), "new ServerClient(…)"),
  serverOnly(
    "Mailgun",
    "mailgun.js",
    "().client",
    key("0.key", "API key", "MAILGUN_API_KEY"),
    `new sdk(value).client({ username: "api", key: … })`,
  ),
  serverOnly(
    "Mailchimp",
    "@mailchimp/mailchimp_marketing",
    "setConfig",
    key("0.apiKey", "API key", "MAILCHIMP_API_KEY"),
    "setConfig({ apiKey: … })",
  ),
  serverOnly("Mailjet", "node-mailjet", "apiConnect", key("1", "API secret", "MJ_APIKEY_PRIVATE"), "apiConnect(value, …)"),
  serverOnly("Slack", "@slack/web-api", "WebClient", key("0", "token", "SLACK_BOT_TOKEN"), "new WebClient(…)"),
  serverOnly("Slack", "@slack/bolt", "App", key("0.token", "bot token", "SLACK_BOT_TOKEN"), "new App({ token: … })"),
  serverOnly("Telegram", "telegraf", "Telegraf", key("0", "bot token", "TELEGRAM_BOT_TOKEN"), "new Telegraf(…)"),
  serverOnly(
    "Telegram",
    "node-telegram-bot-api",
    "",
    key("0", "bot token", "TELEGRAM_BOT_TOKEN"),
    "new sdk(…, { polling: true })",
  ),
  serverOnly("Telegram", "grammy", "Bot", key("0", "bot token", "TELEGRAM_BOT_TOKEN"), "new Bot(…)"),
  serverOnly("Discord", "discord.js", "Client().login", key("0", "bot token", "DISCORD_TOKEN"), "new Client(value).login(…)"),
  serverOnly(
    "LINE",
    "@line/bot-sdk",
    "messagingApi.MessagingApiClient",
    key("0.channelAccessToken", "channel access token", "LINE_CHANNEL_ACCESS_TOKEN"),
    "new messagingApi.MessagingApiClient({ channelAccessToken: … })",
  ),
  serverOnly(
    "Vonage",
    "@vonage/server-sdk",
    "Vonage",
    key("0.apiSecret", "API secret", "VONAGE_API_SECRET"),
    "new Vonage({ apiSecret: … })",
  ),
  serverOnly("Plivo", "plivo", "Client", key("1", "auth token", "PLIVO_AUTH_TOKEN"), "new Client(value, …)"),
  serverOnly("Pusher", "pusher", "", key("0.secret", "app secret", "PUSHER_SECRET"), "new sdk({ secret: … })"),
  serverOnly(
    "Stream",
    "stream-chat",
    "StreamChat.getInstance",
    key("1", "API secret", "STREAM_API_SECRET"),
    "StreamChat.getInstance(value, …)",
  ),
  serverOnly(
    "LiveKit",
    "livekit-server-sdk",
    "AccessToken",
    key("1", "API secret", "LIVEKIT_API_SECRET"),
    "new AccessToken(value, …)",
  ),
  serverOnly(
    "Web Push",
    "web-push",
    "setVapidDetails",
    key("2", "private VAPID key", "VAPID_PRIVATE_KEY"),
    "setVapidDetails(value, value, …)",
  ),
];

const AWS_CLIENTS: readonly (readonly [module: string, client: string])[] = [
  ["client-s3", "S3Client"],
  ["client-dynamodb", "DynamoDBClient"],
  ["client-ses", "SESClient"],
  ["client-sqs", "SQSClient"],
  ["client-sns", "SNSClient"],
  ["client-lambda", "LambdaClient"],
  ["client-bedrock-runtime", "BedrockRuntimeClient"],
  ["client-cognito-identity-provider", "CognitoIdentityProviderClient"],
  ["client-secrets-manager", "SecretsManagerClient"],
  ["client-polly", "PollyClient"],
  ["client-rekognition", "RekognitionClient"],
  ["client-textract", "TextractClient"],
  ["client-translate", "TranslateClient"],
];
const awsSecret = (at: string) => key(at, "secret access key", "AWS_SECRET_ACCESS_KEY");

/** Clouds and their storage. */
const cloud: readonly CredentialParameter[] = [
  ...AWS_CLIENTS.map(([module, client]) =>
    serverOnly(
      "AWS",
      `@aws-sdk/${module}`,
      client,
      awsSecret("0.credentials.secretAccessKey"),
      `new ${client}({ credentials: { accessKeyId: value, secretAccessKey: … } })`,
      { host: "0.endpoint" },
    ),
  ),
  serverOnly("AWS", "aws-sdk", "config.update", awsSecret("0.secretAccessKey"), "config.update({ secretAccessKey: … })"),
  serverOnly("AWS", "aws-sdk", "S3", awsSecret("0.secretAccessKey"), "new S3({ secretAccessKey: … })", {
    host: "0.endpoint",
  }),
  serverOnly(
    "MinIO",
    "minio",
    "Client",
    key("0.secretKey", "secret key", "MINIO_SECRET_KEY"),
    "new Client({ accessKey: value, secretKey: … })",
    { host: "0.endPoint" },
  ),
  serverOnly(
    "Entra ID",
    "@azure/identity",
    "ClientSecretCredential",
    key("2", "client secret", "AZURE_CLIENT_SECRET"),
    "new ClientSecretCredential(value, value, …)",
  ),
  serverOnly(
    "Azure",
    "@azure/storage-blob",
    "StorageSharedKeyCredential",
    key("1", "account key", "AZURE_STORAGE_KEY"),
    "new StorageSharedKeyCredential(value, …)",
  ),
  serverOnly(
    "Google Cloud",
    "google-auth-library",
    "JWT",
    key("0.key", "private key", "GOOGLE_PRIVATE_KEY"),
    "new JWT({ key: … })",
  ),
  serverOnly(
    "Cloudinary",
    "cloudinary",
    "v2.config",
    key("0.api_secret", "API secret", "CLOUDINARY_API_SECRET"),
    "v2.config({ api_secret: … })",
  ),
  serverOnly(
    "ImageKit",
    "imagekit",
    "",
    key("0.privateKey", "private key", "IMAGEKIT_PRIVATE_KEY"),
    "new sdk({ privateKey: … })",
  ),
];

/** Databases, search, maps and content. */
const data: readonly CredentialParameter[] = [
  serverOnly(
    "PlanetScale",
    "@planetscale/database",
    "connect",
    key("0.password", "password", "DATABASE_PASSWORD"),
    "connect({ password: … })",
  ),
  serverOnly(
    "Upstash",
    "@upstash/redis",
    "Redis",
    key("0.token", "REST token", "UPSTASH_REDIS_REST_TOKEN"),
    "new Redis({ token: … })",
  ),
  serverOnly(
    "Turso",
    "@libsql/client",
    "createClient",
    key("0.authToken", "auth token", "TURSO_AUTH_TOKEN"),
    "createClient({ authToken: … })",
  ),
  serverOnly(
    "InfluxDB",
    "@influxdata/influxdb-client",
    "InfluxDB",
    key("0.token", "token", "INFLUX_TOKEN"),
    "new InfluxDB({ token: … })",
  ),
  {
    ...serverOnly(
      "Elasticsearch",
      "@elastic/elasticsearch",
      "Client",
      key("0.auth.apiKey", "API key", "ELASTIC_API_KEY"),
      "new Client({ auth: { apiKey: … } })",
    ),
    credentials: [key("0.auth.apiKey", "API key", "ELASTIC_API_KEY"), login("0.auth.password", "ELASTIC_PASSWORD")],
  },
  ...["Meilisearch", "MeiliSearch"].map((path) =>
    given("Meilisearch", "meilisearch", path, key("0.apiKey", "API key", "MEILI_API_KEY"), `new ${path}({ apiKey: … })`, {
      host: "0.host",
    }),
  ),
  given("Typesense", "typesense", "Client", key("0.apiKey", "API key", "TYPESENSE_API_KEY"), "new Client({ apiKey: … })"),
  given(
    "Supabase",
    "@supabase/supabase-js",
    "createClient",
    key("1", "service key", "SUPABASE_SERVICE_ROLE_KEY"),
    `createClient("https://x.supabase.co", …)`,
  ),
  given(
    "GitHub",
    ["@octokit/rest", "octokit", "@octokit/core"],
    "Octokit",
    key("0.auth", "token", "GITHUB_TOKEN"),
    "new Octokit({ auth: … })",
  ),
  serverOnly("GitLab", "@gitbeaker/rest", "Gitlab", key("0.token", "token", "GITLAB_TOKEN"), "new Gitlab({ token: … })"),
  serverOnly(
    "Notion",
    "@notionhq/client",
    "Client",
    key("0.auth", "integration token", "NOTION_TOKEN"),
    "new Client({ auth: … })",
  ),
  serverOnly("Airtable", "airtable", "configure", key("0.apiKey", "API key", "AIRTABLE_API_KEY"), "configure({ apiKey: … })"),
  serverOnly(
    "Contentful",
    "contentful-management",
    "createClient",
    key("0.accessToken", "management token", "CONTENTFUL_MANAGEMENT_TOKEN"),
    "createClient({ accessToken: … })",
  ),
  serverOnly(
    "Sanity",
    "@sanity/client",
    "createClient",
    key("0.token", "API token", "SANITY_API_TOKEN"),
    "createClient({ token: … })",
  ),
  serverOnly("Appwrite", "node-appwrite", "Client()….setKey", key("0", "API key", "APPWRITE_API_KEY"), "new Client().setKey(…)"),
  serverOnly(
    "HubSpot",
    "@hubspot/api-client",
    "Client",
    key("0.accessToken", "access token", "HUBSPOT_ACCESS_TOKEN"),
    "new Client({ accessToken: … })",
  ),
  serverOnly(
    "Linear",
    "@linear/sdk",
    "LinearClient",
    key("0.apiKey", "API key", "LINEAR_API_KEY"),
    "new LinearClient({ apiKey: … })",
  ),
  serverOnly(
    "X",
    "twitter-api-v2",
    "TwitterApi",
    key("0.appSecret", "app secret", "TWITTER_API_SECRET"),
    "new TwitterApi({ appKey: value, appSecret: … })",
  ),
  serverOnly(
    "Spotify",
    "spotify-web-api-node",
    "",
    key("0.clientSecret", "client secret", "SPOTIFY_CLIENT_SECRET"),
    "new sdk({ clientSecret: … })",
  ),
  serverOnly("LaunchDarkly", "@launchdarkly/node-server-sdk", "init", key("0", "SDK key", "LAUNCHDARKLY_SDK_KEY"), "init(…)"),
  given(
    "Dropbox",
    "dropbox",
    "Dropbox",
    key("0.accessToken", "access token", "DROPBOX_ACCESS_TOKEN"),
    "new Dropbox({ accessToken: … })",
  ),
];

const clientSecret = (at: string, env = "OAUTH_CLIENT_SECRET") => key(at, "client secret", env);

/** Identity providers, and OAuth clients (RFC 8252 section 8.5: a native app can't keep a client secret). */
const identity: readonly CredentialParameter[] = [
  serverOnly(
    "Auth0",
    "auth0",
    "ManagementClient",
    clientSecret("0.clientSecret", "AUTH0_CLIENT_SECRET"),
    "new ManagementClient({ clientSecret: … })",
  ),
  serverOnly(
    "Clerk",
    "@clerk/backend",
    "createClerkClient",
    key("0.secretKey", "secret key", "CLERK_SECRET_KEY"),
    "createClerkClient({ secretKey: … })",
  ),
  serverOnly("WorkOS", "@workos-inc/node", "WorkOS", key("0", "API key", "WORKOS_API_KEY"), "new WorkOS(…)"),
  serverOnly(
    "Okta",
    "@okta/okta-sdk-nodejs",
    "Client",
    key("0.token", "API token", "OKTA_API_TOKEN"),
    "new Client({ token: … })",
  ),
  serverOnly(
    "Entra ID",
    "@azure/msal-node",
    "ConfidentialClientApplication",
    clientSecret("0.auth.clientSecret", "AZURE_CLIENT_SECRET"),
    "new ConfidentialClientApplication({ auth: { clientSecret: … } })",
  ),
  ...["authorize", "refresh"].map((path) =>
    serverOnly("OAuth", "react-native-app-auth", path, clientSecret("0.clientSecret"), `${path}({ clientSecret: … }, value)`),
  ),
  ...["useAuthRequest", "exchangeCodeAsync", "refreshAsync"].map((path) =>
    serverOnly("OAuth", "expo-auth-session", path, clientSecret("0.clientSecret"), `${path}({ clientSecret: … }, value)`),
  ),
  serverOnly(
    "OAuth",
    ["oidc-client-ts", "oidc-client"],
    "UserManager",
    clientSecret("0.client_secret"),
    "new UserManager({ client_secret: … })",
  ),
  serverOnly(
    "OAuth",
    "simple-oauth2",
    "AuthorizationCode",
    clientSecret("0.client.secret"),
    "new AuthorizationCode({ client: { id: value, secret: … } })",
  ),
  serverOnly(
    "Google",
    "google-auth-library",
    "OAuth2Client",
    clientSecret("1", "GOOGLE_CLIENT_SECRET"),
    "new OAuth2Client(value, …)",
  ),
  ...[
    ["passport-google-oauth20", "GOOGLE_CLIENT_SECRET"],
    ["passport-github2", "GITHUB_CLIENT_SECRET"],
    ["passport-facebook", "FACEBOOK_APP_SECRET"],
    ["passport-oauth2", "OAUTH_CLIENT_SECRET"],
    ["passport-github", "GITHUB_CLIENT_SECRET"],
    ["passport-discord", "DISCORD_CLIENT_SECRET"],
    ["passport-linkedin-oauth2", "LINKEDIN_CLIENT_SECRET"],
    ["passport-auth0", "AUTH0_CLIENT_SECRET"],
  ].map(([module = "", env]) =>
    given(
      "OAuth",
      module,
      "Strategy",
      clientSecret("0.clientSecret", env),
      "new Strategy({ clientID: value, clientSecret: … }, value)",
    ),
  ),
  ...[
    "google",
    "github",
    "facebook",
    "discord",
    "auth0",
    "azure-ad",
    "spotify",
    "twitch",
    "linkedin",
    "gitlab",
    "okta",
    "cognito",
  ].map((name) =>
    given(
      "Auth.js",
      [`next-auth/providers/${name}`, `@auth/core/providers/${name}`],
      "",
      clientSecret("0.clientSecret", `AUTH_${name.replace("-", "_").toUpperCase()}_SECRET`),
      "sdk({ clientId: value, clientSecret: … })",
    ),
  ),
];

/** Addresses and documents that hold a credential: as literals they are recognised by their format. */
const addresses: readonly CredentialParameter[] = [
  serverOnly("PostgreSQL", "@neondatabase/serverless", "neon", address("0", "connection string", "DATABASE_URL"), "neon(…)"),
  serverOnly("MongoDB", "mongodb", "MongoClient", address("0", "connection string", "MONGODB_URI"), "new MongoClient(…)"),
  serverOnly("MongoDB", "mongoose", "connect", address("0", "connection string", "MONGODB_URI"), "connect(…)"),
  serverOnly(
    "Firebase",
    "firebase-admin/app",
    "cert",
    address("0", "service account", "GOOGLE_APPLICATION_CREDENTIALS"),
    "cert(…)",
  ),
  serverOnly(
    "Firebase",
    "firebase-admin",
    "credential.cert",
    address("0", "service account", "GOOGLE_APPLICATION_CREDENTIALS"),
    "credential.cert(…)",
  ),
  serverOnly(
    "Google Cloud",
    "@google-cloud/storage",
    "Storage",
    address("0.credentials", "service account", "GOOGLE_APPLICATION_CREDENTIALS"),
    "new Storage({ credentials: … })",
  ),
  serverOnly(
    "Azure",
    "@azure/storage-blob",
    "BlobServiceClient.fromConnectionString",
    address("0", "connection string", "AZURE_STORAGE_CONNECTION_STRING"),
    "BlobServiceClient.fromConnectionString(…)",
  ),
];

/** Keys and secrets of providers' SDKs. */
export const providerKeys: readonly CredentialParameter[] = [
  ...ai,
  ...payments,
  ...messaging,
  ...cloud,
  ...data,
  ...identity,
  ...addresses,
];
