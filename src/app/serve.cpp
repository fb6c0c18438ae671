// SPDX-License-Identifier: Apache-2.0
#include "accounts/sign_in.h"
#include "app/contract.h"
#include "commands/runner.h"
#include "commands/web/writing.h"
#include "demo.h"
#include "document_options.h"
#include "files/look.h"
#include "http/server.h"
#include "identity_providers.h"
#include "import.h"
#include "jobs/retention.h"
#include "jobs/runner.h"
#include "journal/journal.h"
#include "log_lines.h"
#include "mail/send.h"
#include "mail_options.h"
#include "network_watch.h"
#include "notices/web/sending.h"
#include "people/retention.h"
#include "people_command.h"
#include "plain_http.h"
#include "planning/layout/web/routes.h"
#include "renewer.h"
#include "retention_job.h"
#include "returns/came_back.h"
#include "routes.h"
#include "settings_file.h"
#include "suggest_learner.h"
#include "verbs.h"
#include "work/forgetting.h"
#include "work/letter_index.h"
#include "workbench/web/routes.h"
#include "write_probe.h"

#include <spdlog/spdlog.h>

#include <atomic>
#include <condition_variable>
#include <csignal>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <mutex>
#include <span>
#include <sstream>
#include <thread>
#include <vector>

namespace amity::app {
namespace {

std::atomic<http::Server*> serving{nullptr};

void stop_serving(int) {
  if (auto* server = serving.load()) server->stop();
}

// Reads what a new instance begins with. Nothing to do on later starts.
Result<void> fill_if_empty(db::Database& database, ServeOptions const& options) {
  auto const never = [&](std::string_view verb) {
    auto transaction = database.read();
    return !journal::ever_done(transaction, verb);
  };
  if (!options.gazetteer.empty() && never("import.gazetteer")) {
    std::cerr << "Reading the gazetteer (once) ...\n";
    auto const report = read_gazetteer(database, options.gazetteer);
    if (!report) return Failure{report.error()};
    std::cerr << report->cities.added << " places, " << report->countries.added << " countries\n";
  }
  if (!options.office.empty() && never("import.office")) {
    auto const report = read_office(database, options.office, options.documents, options.place);
    if (!report) return Failure{report.error()};
    auto const total = report->total();
    std::cerr << "Office " << report->office << ": " << total.accepted << " of " << total.read << " rows accepted\n";
    for (auto const& r : report->refused)
      std::cerr << "  " << r.file << ", line " << r.line << ", " << r.field << ": " << r.why << '\n';
  }
  return {};
}

// So long a writer waits for another process that writes (an import): a person is told after that, and can try again.
constexpr std::chrono::milliseconds writes_wait{5000};

// How long a commit of another process stays unseen at most.
constexpr std::chrono::milliseconds between_looks{250};

// Looks for what other processes committed and for midnight, and counts ahead what readers ask for.
class SnapshotRefresher {
 public:
  SnapshotRefresher(Renewer& renewer, std::shared_ptr<server::ServerContext> context, http::Server& server,
                    SuggestLearner& learner)
      : renewer_(renewer),
        learner_(learner),
        context_(std::move(context)),
        server_(server),
        network_(context_, server),
        counted_(renewer.renewals()),
        day_(day()) {
    thread_ = std::thread([this] { run(); });
  }
  SnapshotRefresher(SnapshotRefresher const&) = delete;
  SnapshotRefresher& operator=(SnapshotRefresher const&) = delete;
  ~SnapshotRefresher() {
    {
      std::lock_guard const lock(mutex_);
      stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
  }

 private:
  // The dates it is at every office, as far as they can differ.
  std::string day() const {
    std::string days;
    for (auto const& office : context_->world.now()->reg.offices())
      days += to_string(snapshot::day_at(context_->clock, office.timezone));
    return days + to_string(today(context_->clock));
  }

  // Today's claims are counted before the first reader asks for them, by each choice of sources that the page offers;
  // all sources, which the page opens with, come last, as what was asked for last is kept longest.
  void count_ahead() const {
    using claims::SourceLevel;
    auto const world = context_->world.now();
    for (auto const level : {SourceLevel::official, SourceLevel::stated, SourceLevel::all})
      for (auto const& office : world->reg.offices())
        (void)world->claim_indexes.of(
            {.as_of = snapshot::day_at(context_->clock, office.timezone), .kind = {}, .sources = level});
  }

  void run() {
    count_ahead();
    network_.count();
    std::unique_lock lock(mutex_);
    while (!wake_.wait_for(lock, between_looks, [this] { return stopping_; })) look();
  }

  void look() {
    try {
      renewer_.look();
      learner_.look();
    } catch (std::exception const& error) {
      spdlog::warn("the database does not answer, pages stay as last read: {}", error.what());
    }
    auto const now = day();
    auto const renewals = renewer_.renewals();
    if (now == day_ && renewals == counted_) return;
    if (now != day_) server_.invalidate();
    day_ = now;
    counted_ = renewals;
    count_ahead();
    network_.count();
  }

  Renewer& renewer_;
  SuggestLearner& learner_;
  std::shared_ptr<server::ServerContext> context_;
  http::Server& server_;
  NetworkWatch network_;
  std::uint64_t counted_;
  std::string day_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_{false};
  std::thread thread_;
};

std::string file_text(std::filesystem::path const& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Result<void> take_web_build(std::filesystem::path const& folder, server::ServerContext& context) {
  if (folder.empty()) return {};
  auto files = http::StaticFiles::load(folder.string());
  if (!files) return Failure{files.error()};
  auto assets = ui::read_assets(files->bytes(".vite/manifest.json"));
  if (!assets)
    return fail(Errc::unavailable, folder.string() + " is not a web build: " + assets.error().message, "web",
                "the folder that `npm run build` in web/ makes");
  context.files = std::move(*files);
  context.assets = std::move(*assets);
  return {};
}

http::Options server_options(ServeOptions const& options) {
  http::Options server;
  server.listen = options.listen;
  server.port = options.port;
  server.threads = options.threads;
  server.rate.requests_per_second = options.requests_per_second;
  server.rate.burst = 4 * options.requests_per_second;
  server.fixed_headers = app::security_headers();
  std::istringstream proxies(options.trusted_proxies);
  server.trusted_proxies.assign(std::istream_iterator<std::string>(proxies), {});
  server.will_pass = [](std::exception const& error) {
    auto const* of_database = dynamic_cast<db::DatabaseError const*>(&error);
    return of_database != nullptr && (of_database->kind() == db::DatabaseError::Kind::gone ||
                                      of_database->kind() == db::DatabaseError::Kind::busy);
  };
  server.is_full = [](std::exception const& error) {
    auto const* of_database = dynamic_cast<db::DatabaseError const*>(&error);
    return of_database != nullptr && of_database->kind() == db::DatabaseError::Kind::full;
  };
  server.log = [](std::string_view line) { spdlog::error("{}", on_one_line(without_secrets(line))); };
  if (options.access_log)
    server.access_log = [](http::AccessLine const& line) {
      spdlog::info("{} {} {} {} {} {:.3f} ms", line.client, line.method, without_secret(line.target), line.status,
                   line.bytes, std::chrono::duration<double, std::milli>(line.took).count());
    };
  return server;
}

// Folders that were not named: those installed beside the program.
ServeOptions with_own_share(ServeOptions options) {
  auto const share = own_share();
  if (share.empty()) return options;
  if (options.web.empty()) options.web = share / "web";
  if (options.gazetteer.empty()) options.gazetteer = share / "gazetteer";
  if (options.office.empty()) options.office = share / "office" / "kunming";
  return options;
}

// Nothing yet is short enough for the class `interactive`; documents are looked at, mails are written, and they are
// sent over one connection.
jobs::RunnerOptions job_options(Clock const& clock, unsigned io_threads) {
  jobs::RunnerOptions jobs;
  jobs.clock = clock;
  jobs.interactive.threads = 0;
  jobs.io.threads = io_threads;
  jobs.log = [](std::string_view line) { spdlog::warn("{}", line); };
  return jobs;
}

// Where nobody can sign in yet, the link by which the first of the home office does. It is another at each start, until
// it was used.
void tell_the_first(db::Database& database, server::ServerContext const& context, std::string const& here) {
  auto const home = server::home_of(context);
  if (!home) return;
  auto const& office = *home->office;
  auto transaction = database.write();
  if (accounts::has_accounts(transaction, office.id)) return;
  auto const secret = accounts::new_secret(accounts::link_prefix);
  accounts::keep_link(transaction, {office.id, {}, accounts::LinkFor::first}, accounts::hash_of(secret),
                      context.clock() + accounts::link_lasts);
  transaction.commit();
  auto const language = office.languages.empty() ? std::string("en") : office.languages.front();
  std::cout << "Nobody can sign in yet. The office's first account is made here, once:\n  "
            << (context.origin.empty() ? here : context.origin) << workbench::web::welcome_address(language, secret)
            << std::endl;
}

// Sessions in use are noted with what else is written, so that no page waits for it.
auto note_use(commands::Runner& runner, Clock const& clock) {
  return [&runner, clock](accounts::Session const& session) {
    runner.submit(
        {session.office, {session.actor}, "session.use", "account", {}, {}},
        [hash = session.secret_hash, now = clock()](commands::Command& command) {
          accounts::note_seen(command.transaction(), hash, now);
          return commands::Outcome<std::string>{std::string{}};
        },
        [](commands::Finished const&) {});
  };
}

std::vector<std::string> own_origins(ServeOptions const& options) {
  return options.origin.empty() ? std::vector<std::string>{} : std::vector{options.origin};
}

std::optional<mail::Figures> mail_figures(db::Database& database, Clock const& clock) {
  try {
    auto transaction = database.read();
    return mail::figures(transaction, clock);
  } catch (db::DatabaseError const&) {
    return std::nullopt;
  }
}

// Where documents are, and who looks at them.
struct Documents {
  files::Cabinet cabinet;
  std::optional<files::ScannerAddress> scanner;
};

std::vector<jobs::Handler> job_handlers(db::Database& database, Clock const& clock,
                                        std::optional<mail::Server> const& mail_server, Documents const& documents,
                                        std::optional<people::KeyStore> const& keys, jobs::Handler learn,
                                        notices::web::Sending const& sending) {
  std::vector<jobs::Handler> handlers{
      std::move(learn),
      jobs::retention_handler(database, clock, {}),
      mail::retention_handler(database, clock),
      ended_handler(database, clock),
      files::look_handler(database, clock, documents.cabinet, documents.scanner),
      files::clear_handler(database, clock, documents.cabinet),
      work::index_handler(database, [](std::string_view line) { spdlog::info("{}", line); })};
  if (keys) {
    handlers.push_back(people::destroy_keys_handler(database, *keys));
    handlers.push_back(people::retention_handler(database, clock, *keys, work::forget_person));
  }
  for (auto& handler : notices::web::handlers(sending)) handlers.push_back(std::move(handler));
  if (mail_server) handlers.push_back(mail::send_handler(database, clock, *mail_server, returns::came_back));
  return handlers;
}

int serve_world(db::Database& database, ServeOptions const& options, std::optional<mail::Server> const& mail_server,
                Documents const& documents) {
  auto context = std::make_shared<server::ServerContext>();
  context->most_document_bytes = documents.cabinet.limits.bytes;
  context->clock = system_clock();
  context->version = std::string(version);
  context->home_office = options.home;
  context->contract = contract();
  context->origin = options.origin;
  context->layouts = planning::layout::web::make_layout_job_queue();
  WriteProbe probe(database);
  context->database_trouble = [&probe] { return probe.trouble(); };
  context->metrics = [] { return serving.load() != nullptr ? serving.load()->metrics() : http::Metrics{}; };
  context->job_figures = [&database, clock = context->clock]() -> std::optional<jobs::Figures> {
    try {
      auto transaction = database.read();
      return jobs::figures(transaction, clock);
    } catch (db::DatabaseError const&) {
      return std::nullopt;  // the other figures are told all the same
    }
  };
  context->mail_figures = [&database, clock = context->clock] { return mail_figures(database, clock); };
  if (auto const taken = take_web_build(options.web, *context); !taken) {
    complain(taken.error());
    return cannot;
  }
  if (!options.outlines.empty()) {
    auto outlines = std::filesystem::is_regular_file(options.outlines) ? file_text(options.outlines) : std::string{};
    if (outlines.empty()) {
      complain({Errc::unavailable, "the outlines " + options.outlines.string() + " cannot be read or are empty",
                "outlines", "a TopoJSON file with the objects land and borders"});
      return cannot;
    }
    context->outlines = http::prepare(std::move(outlines), "application/json");
  }
  Renewer::Revisions revisions;
  {
    auto transaction = database.read();
    revisions = commands::revisions_of(transaction);
    context->is_made_up = journal::ever_done(transaction, demo_verb);
    context->world.replace(std::make_shared<snapshot::World const>(transaction));
  }
  if (!options.home.empty() && context->world.now()->reg.office(options.home) == nullptr) {
    complain({Errc::not_found, "there is no office \"" + options.home + "\" here", "home",
              "the slug of an office that was imported"});
    return cannot;
  }

  auto providers = take_identity_providers(options.identity_providers, *context);
  if (!providers) {
    complain(providers.error());
    return cannot;
  }

  (void)count_small_network(*context);

  auto opened_keys = open_keys(options.place);
  if (!opened_keys) {
    complain(opened_keys.error());
    return cannot;
  }
  auto const keys = std::make_shared<std::optional<people::KeyStore> const>(*std::move(opened_keys));
  if (!*keys)
    spdlog::warn(
        "no folder of keys is named (--keys): personal values can be neither written nor read here, nothing is erased "
        "when its time is over, and secrets of authenticator apps are kept in clear");
  // Before anything answers: a backup that was restored may have people back who were erased since.
  if (*keys)
    if (auto const again = people::erase_again(database, context->clock, **keys, "job:retention", work::forget_person);
        again > 0)
      spdlog::warn("{} persons who had been erased were back from a backup, and are erased again", again);
  accounts::TotpKeys const totp_keys{keys};
  if (auto const sealed = accounts::seal_totp_secrets(database, context->clock, totp_keys); sealed > 0)
    spdlog::info("{} secrets of authenticator apps were kept in clear and are sealed now", sealed);

  auto const world_now = [&live = context->world] { return live.now(); };
  // The runner wakes itself within a second for mails that its own jobs wrote.
  notices::web::Sending const sending{database,
                                      context->clock,
                                      world_now,
                                      options.origin,
                                      mail_server ? mail_server->from : std::string{},
                                      mail_server ? notices::web::Mailing::on : notices::web::Mailing::off,
                                      {}};
  jobs::Runner jobs_runner(database,
                           job_handlers(database, context->clock, mail_server, documents, *keys,
                                        learn_handler(database, world_now), sending),
                           job_options(context->clock, mail_server ? 2 : 1));
  files::web::Depot const depot{documents.cabinet, std::make_shared<http::Spool>(documents.cabinet.work),
                                [&jobs_runner] { jobs_runner.wake(); }};
  std::int64_t letters_to_index = 0;
  if (mail_server) context->send_mail = [&jobs_runner] { jobs_runner.wake(); };
  {
    auto transaction = database.write();
    jobs::schedule_retention(transaction, context->clock, std::chrono::hours{1});
    mail::schedule_retention(transaction, context->clock, std::chrono::hours{1});
    schedule_ended(transaction, context->clock, std::chrono::hours{1});
    if (*keys) people::schedule_retention(transaction, context->clock, std::chrono::hours{1});
    files::schedule_clearing(transaction, context->clock, std::chrono::hours{1});
    notices::web::schedule_mornings(transaction, context->clock, *context->world.now());
    letters_to_index = work::schedule_indexing(transaction, context->clock);
    transaction.commit();
  }
  Renewer renewer(database, context, std::move(revisions));
  commands::Runner runner(database, context->clock,
                          [&](commands::TouchesByOffice const& touched) {
                            destroy_erased_now(database, *keys, touched);
                            renewer.look(Renewer::Depth::by_rows);
                          },
                          {.patience = writes_wait, .on_fault = [](std::string_view verb, std::string_view what) {
                             spdlog::error("{} broke: {}", verb, what);
                           }});
  auto const writing = std::make_shared<commands::Writing const>(
      commands::Writing{{database, context->clock, own_origins(options), note_use(runner, context->clock),
                         [](std::string_view line) { spdlog::warn("{}", on_one_line(line)); }, totp_keys},
                        runner});
  context->command_figures = [&runner] { return std::optional{runner.figures()}; };
  auto const typesetter = std::make_shared<papers::Typesetter>(typesetter_options(options.papers));
  if (auto const trouble = typesetter->trouble()) spdlog::warn("{} ({})", trouble->message, trouble->remedy);
  if (auto const warning = plain_http_warning({options.listen, options.origin}); !warning.empty())
    spdlog::warn("{}", warning);
  http::Router router;
  app::add_routes(router, context);
  add_office_routes(router, context, writing, {keys, typesetter, depot});
  workbench::web::add_identity_routes(router, {context, writing}, std::move(*providers),
                                      [](std::string_view line) { spdlog::warn("{}", line); });
  auto server = http::Server::open(server_options(options), std::move(router));
  if (!server) {
    complain(server.error());
    return cannot;
  }
  serving = &*server;
  std::signal(SIGINT, stop_serving);
  std::signal(SIGTERM, stop_serving);
  auto const host = options.listen == "0.0.0.0" || options.listen == "::" ? std::string("localhost") : options.listen;
  auto const shown = host.find(':') == std::string::npos ? host : "[" + host + "]";
  std::cout << "Amity is at http://" << shown << ':' << server->port() << "/" << std::endl;
  if (letters_to_index > 0)
    spdlog::info("about {} letters are being indexed for searches, which take longer until then", letters_to_index);
  tell_the_first(database, *context, "http://" + shown + ":" + std::to_string(server->port()));
  renewer.answers_of(*server);
  {
    SuggestLearner learner(database, jobs_runner, context->clock, world_now,
                           [&] { server->invalidate(std::vector<std::string>{"suggestions"}); });
    context->suggester = [&learner] { return learner.ask(); };
    SnapshotRefresher const watch(renewer, context, *server, learner);
    server->run();
    context->suggester = nullptr;
  }
  renewer.answers_of_nobody();
  serving = nullptr;
  std::cout << "Stopped." << std::endl;
  return done;
}

}  // namespace

int serve(ServeOptions const& preferred) {
  // The moment in UTC, so that lines of several machines stand beside each other.
  spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
  auto const options = with_own_share(preferred);
  auto const mail_server = mail_server_of(options.mail, options.origin);
  if (!mail_server) {
    complain(mail_server.error());
    return cannot;
  }
  auto database = open_database(options.place, Missing::make, {.busy_timeout = writes_wait});
  if (!database) return cannot;
  if (auto const filled = fill_if_empty(*database, options); !filled) {
    complain(filled.error());
    return cannot;
  }
  auto const cabinet = open_cabinet(options.documents, options.place);
  if (!cabinet) {
    complain(cabinet.error());
    return cannot;
  }
  auto const scanner = scanner_of(options.documents);
  if (!scanner) {
    complain(scanner.error());
    return cannot;
  }
  return serve_world(*database, options, *mail_server, {*cabinet, *scanner});
}

}  // namespace amity::app
