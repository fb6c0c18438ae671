// SPDX-License-Identifier: Apache-2.0
// The words of backup, restore and copy.
#include "backup_verbs.h"

#include "document_options.h"
#include "verbs.h"

#include <memory>

namespace amity::app {
namespace {

struct BackupOptions {
  // One for each verb: the environment is read for every verb's options, and must not undo a flag of the one that runs.
  DataLocation backup;
  DataLocation restore;
  CopyOptions copy;
  std::filesystem::path file;
  bool json{false};

  Output output() const { return json ? Output::json : Output::text; }
};

void add_backup(CLI::App& app, std::shared_ptr<BackupOptions> const& w, int& status) {
  auto& verb = *app.add_subcommand("backup", "Put everything into one file, while the server goes on");
  verb.add_option("file", w->file, "The file to make; one that is there is not overwritten")->required();
  add_place(verb, w->backup);
  verb.add_flag("--json", w->json, "Answer as JSON, for programs");
  verb.footer(
      "Examples:\n"
      "  amity backup /backup/amity-2026-11-22.backup --data /var/lib/amity\n"
      "  amity backup amity.dump --database postgresql:///amity --json\n\n"
      "The file is one moment of the database, checked as amity doctor does before it gets its name. It is a SQLite\n"
      "database with a seal in it, or what pg_dump makes in its custom format. Exit status 1 where what is stored\n"
      "is not whole, 2 where the file cannot be written; there is no file then. Documents lie in the folder\n"
      "FILE.documents beside it.");
  add_documents(verb, std::make_shared<DocumentTexts>(), status,
                [w](DocumentTexts const& documents) { return backup(w->backup, documents, w->file, w->output()); });
}

void add_restore(CLI::App& app, std::shared_ptr<BackupOptions> const& w, int& status) {
  auto& verb = *app.add_subcommand("restore", "Bring a backup back, into a folder or database with nothing in it");
  verb.add_option("file", w->file, "What amity backup has made")->required();
  add_place(verb, w->restore);
  verb.add_flag("--json", w->json, "Answer as JSON, for programs");
  verb.footer(
      "Examples:\n"
      "  amity restore /backup/amity-2026-11-22.backup --data /var/lib/amity-new\n"
      "  amity restore amity.dump --database postgresql:///amity_new\n\n"
      "Which kind of backup it is, is told by its content. A backup of one kind of database goes back into the same\n"
      "kind; amity copy moves it on to the other. What is restored is checked as amity doctor does. Nothing is left\n"
      "where it fails; one that was killed says so at the next start, and is simply begun again.");
  add_documents(verb, std::make_shared<DocumentTexts>(), status,
                [w](DocumentTexts const& documents) { return restore(w->restore, documents, w->file, w->output()); });
}

void add_copy(CLI::App& app, std::shared_ptr<BackupOptions> const& w, int& status) {
  auto& verb = *app.add_subcommand("copy", "Move everything to another database, from SQLite to PostgreSQL or back");
  verb.add_option("--from", w->copy.from, "postgresql://..., sqlite:PATH or a folder of data")->required();
  verb.add_option("--to", w->copy.to, "The same; with nothing in it")->required();
  verb.add_flag("--json", w->json, "Answer as JSON, for programs");
  verb.footer(
      "Examples:\n"
      "  amity copy --from /var/lib/amity --to postgresql:///amity\n"
      "  amity copy --from postgresql:///amity --to sqlite:/var/lib/amity/amity.sqlite\n\n"
      "Stop the server first: what is written after the copy began stays behind. Ids, dates and the journal with "
      "its\n"
      "hashes stay as they are. Each table is read again at its new place and compared before anything is kept.\n"
      "A password is better kept in ~/.pgpass or PGPASSWORD than in the address, which others on the machine can "
      "see.");
  verb.callback([w, &status] { status = copy(w->copy, w->output()); });
}

}  // namespace

void add_keep_verbs(CLI::App& app, int& status) {
  auto const options = std::make_shared<BackupOptions>();
  add_backup(app, options, status);
  add_restore(app, options, status);
  add_copy(app, options, status);
}

}  // namespace amity::app
