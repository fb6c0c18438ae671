// SPDX-License-Identifier: Apache-2.0
// The words of amity keys and amity retention.
#include "backup_verbs.h"
#include "people_command.h"

namespace amity::app {
namespace {

// One for each verb: the environment is read for every verb's options, and must not undo a flag of another.
struct PeopleVerb {
  DataLocation place;
  std::filesystem::path path;
  bool apply{false};
  bool json{false};
  Output output() const { return json ? Output::json : Output::text; }
};

std::shared_ptr<PeopleVerb> with_place(CLI::App& verb) {
  auto words = std::make_shared<PeopleVerb>();
  add_place(verb, words->place);
  add_keys_option(verb, words->place);
  verb.add_flag("--json", words->json, "Answer as JSON, for programs");
  return words;
}

void add_keys_backup(CLI::App& app, int& status) {
  auto& verb = *app.add_subcommand("backup", "Put all keys into one file, apart from the backup of the data");
  auto const words = with_place(verb);
  verb.add_option("folder", words->path, "Where the copy goes; copies there that are older than 30 days are removed")
      ->required();
  verb.footer(
      "Example:\n"
      "  amity keys backup /mnt/safe/amity-keys --data /var/lib/amity\n\n"
      "Run it each day, into a place of its own: what was erased can be read from an old backup of the data for as "
      "long\n"
      "as a copy of its key is left anywhere, and this command leaves none after 30 days.");
  verb.callback([words, &status] { status = keys_backup(words->place, words->path, words->output()); });
}

void add_keys_restore(CLI::App& app, int& status) {
  auto& verb = *app.add_subcommand("restore", "Bring keys back from such a file");
  auto const words = with_place(verb);
  verb.add_option("file", words->path, "What amity keys backup has made")->required();
  verb.footer(
      "Example:\n"
      "  amity keys restore /mnt/safe/amity-keys/keys-2026-11-29.amity-keys --data /var/lib/amity-new\n\n"
      "Keys that were destroyed, here or by what the file says, stay so. Then run amity retention --apply.");
  verb.callback([words, &status] { status = keys_restore(words->place, words->path, words->output()); });
}

}  // namespace

void add_keys_option(CLI::App& verb, DataLocation& place) {
  verb.add_option(
          "--keys", place.keys,
          "Folder of the keys of personal values; left out: keys in the data folder. With PostgreSQL it has to be "
          "named, and all servers share it")
      ->envname("AMITY_KEYS");
}

void add_people_verbs(CLI::App& app, int& status) {
  auto& keys =
      *app.add_subcommand("keys", "The keys of what is personal of people: copies of them, and bringing them back");
  keys.require_subcommand(1);
  keys.footer(
      "Examples:\n"
      "  amity keys backup /mnt/safe/amity-keys\n"
      "  amity keys restore /mnt/safe/amity-keys/keys-2026-11-29.amity-keys");
  add_keys_backup(keys, status);
  add_keys_restore(keys, status);
  auto& verb = *app.add_subcommand("retention", "What is personal and should be gone by the rules, and is not");
  auto const words = with_place(verb);
  verb.add_flag("--apply", words->apply, "Erase it now, as the server does each night");
  verb.footer(
      "Examples:\n"
      "  amity retention --data /var/lib/amity\n"
      "  amity retention --apply --json\n\n"
      "Exit status 1 where something is left that no legal hold keeps.");
  verb.callback([words, &status] {
    status = retention(words->place, words->apply ? Retain::apply : Retain::list, words->output());
  });
}

}  // namespace amity::app
