// SPDX-License-Identifier: Apache-2.0
// amity mail returned: what mail servers send back, from a pipe of theirs or out of a folder.
#include "backup_verbs.h"
#include "mail/returned_message.h"
#include "mail_command.h"
#include "office_verb.h"
#include "returned_folder.h"
#include "returns/came_back.h"
#include "settings_file.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>
#include <sysexits.h>

#include <fstream>
#include <iostream>
#include <limits>
#include <memory>
#include <optional>

namespace amity::app {
namespace {

namespace json = boost::json;

struct ReturnedWords {
  DataLocation place;
  std::vector<std::string> files;
  std::string maildir;
  std::string recipient;
  bool json{false};
};

// What one message was, and what was done with it.
struct ReturnedOutcome {
  std::string source;
  mail::ReturnedMessage message;
  mail::NotedReturn noted;
};

// The beginning of a stream; the rest is read and dropped, so that nobody who writes into a pipe is cut off.
std::string beginning_of(std::istream& in) {
  std::string bytes(mail::most_read_of_message + 1, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  in.ignore(std::numeric_limits<std::streamsize>::max());
  return bytes;
}

std::optional<std::string> bytes_of(std::string const& source) {
  if (source == "-") return beginning_of(std::cin);
  std::ifstream in;
  if (std::filesystem::is_regular_file(source)) in.open(source, std::ios::binary);
  if (!in.is_open()) return std::nullopt;
  return beginning_of(in);
}

// Each key that the message may have, until one is known.
mail::NotedReturn noted_of(db::Database& database, mail::ReturnedMessage const& message) {
  mail::NotedReturn noted;
  if (message.kind != mail::ReturnKind::failed) return noted;
  auto transaction = database.write();
  for (auto const& key : message.keys) {
    noted = mail::note_returned(transaction, key, {message.lasting, message.status, message.words, system_clock()()},
                                returns::came_back);
    if (noted.noted != mail::Noted::unknown) break;
  }
  transaction.commit();
  return noted;
}

// For the mail server that pipes it here: it takes back from people what nobody reads (67), and sends nothing back to
// other servers.
int exit_of(ReturnedOutcome const& outcome) {
  switch (outcome.message.kind) {
    case mail::ReturnKind::failed:
      return outcome.noted.noted == mail::Noted::unknown ? EX_NOUSER : EX_OK;
    case mail::ReturnKind::delayed:
    case mail::ReturnKind::delivered:
    case mail::ReturnKind::automatic:
      return EX_OK;
    case mail::ReturnKind::person:
      return EX_NOUSER;
    case mail::ReturnKind::unreadable:
    case mail::ReturnKind::empty:
      return EX_DATAERR;
  }
  return EX_DATAERR;
}

std::string failed_in_words(ReturnedOutcome const& outcome, std::string const& mail) {
  auto const& message = outcome.message;
  if (outcome.noted.noted == mail::Noted::unknown)
    return "came back, but is no mail of this instance, or one that is forgotten: nothing was noted";
  return mail + " came back " + (message.lasting == mail::Lasting::hard ? "for good" : "for now") + ": " +
         std::string(mail::to_string(mail::trouble_of(message.status))) +
         (message.status.empty() ? std::string{} : " (" + message.status + ")") +
         (outcome.noted.noted == mail::Noted::again ? ", as is known already" : "");
}

std::string told_in_words(ReturnedOutcome const& outcome, std::string const& mail) {
  switch (outcome.message.kind) {
    case mail::ReturnKind::failed:
      return failed_in_words(outcome, mail);
    case mail::ReturnKind::delayed:
      return "is late, and tried further: nothing was noted";
    case mail::ReturnKind::delivered:
      return "arrived: nothing was noted";
    case mail::ReturnKind::automatic:
      return "is an automatic reply, or a receipt: nothing was noted";
    case mail::ReturnKind::person:
      return "was written by somebody; nobody reads this address: nothing was noted";
    case mail::ReturnKind::unreadable:
      return "is no message that says what came back: nothing was noted";
    case mail::ReturnKind::empty:
      return "is empty: nothing was noted";
  }
  return {};
}

void print_outcome(db::Database& database, ReturnedOutcome const& outcome, Output output) {
  std::string mail;
  if (outcome.noted.noted != mail::Noted::unknown) {
    auto transaction = database.read();
    auto const slugs = office_slugs_in(transaction);
    auto const slug = slugs.find(outcome.noted.office);
    mail = (slug == slugs.end() ? std::to_string(outcome.noted.office.value) : slug->second) + "/" +
           std::to_string(outcome.noted.mail);
  }
  if (output == Output::text) {
    std::cout << outcome.source << ": " << told_in_words(outcome, mail) << '\n';
    return;
  }
  auto const is_failed = outcome.message.kind == mail::ReturnKind::failed;
  json::object document{{"source", outcome.source}, {"is", mail::to_string(outcome.message.kind)}};
  document["mail"] = mail.empty() ? json::value() : json::value(mail);
  document["lasting"] = is_failed ? json::value(mail::to_string(outcome.message.lasting)) : json::value();
  document["status"] = is_failed ? json::value(outcome.message.status) : json::value();
  document["noted"] = outcome.noted.noted == mail::Noted::noted;
  std::cout << json::serialize(document) << '\n';
}

// EX_TEMPFAIL where the database cannot keep it: the mail server brings it again.
int take_returned(db::Database& database, ReturnedWords const& words, std::string const& source,
                  std::string const& bytes) {
  ReturnedOutcome outcome{
      source == "-" ? "the message" : source, mail::read_returned_message(bytes, words.recipient), {}};
  try {
    outcome.noted = noted_of(database, outcome.message);
    print_outcome(database, outcome, words.json ? Output::json : Output::text);
  } catch (db::DatabaseError const& error) {
    complain({Errc::unavailable, error.what(), "database", "it is taken another time"});
    return EX_TEMPFAIL;
  }
  return exit_of(outcome);
}

int take_files(db::Database& database, ReturnedWords const& words) {
  auto status = EX_OK;
  for (auto const& source : words.files) {
    auto const bytes = bytes_of(source);
    if (!bytes)
      complain({Errc::not_found, source + " cannot be read", "file", "a message, or - for what is piped here"});
    auto const one = bytes ? take_returned(database, words, source, *bytes) : EX_NOINPUT;
    // Another try is asked for where any of them wants one.
    if (status == EX_OK || one == EX_TEMPFAIL) status = one;
  }
  return status;
}

int take_folder(db::Database& database, ReturnedWords const& words) {
  auto const messages = new_messages_in(words.maildir);
  if (!messages) {
    complain(messages.error());
    return EX_NOINPUT;
  }
  for (auto const& message : *messages) {
    auto const bytes = bytes_of(message.string());
    // Another program was quicker.
    if (!bytes) continue;
    if (take_returned(database, words, message.string(), *bytes) == EX_TEMPFAIL) return EX_TEMPFAIL;
    if (auto const moved = note_seen(message); !moved) {
      complain(moved.error());
      return EX_CANTCREAT;
    }
  }
  return EX_OK;
}

int run_returned(ReturnedWords& words) {
  auto database = open_database(words.place, Missing::refuse);
  if (!database) return EX_TEMPFAIL;
  if (!words.maildir.empty()) return take_folder(*database, words);
  if (words.files.empty()) words.files = {"-"};
  return take_files(*database, words);
}

}  // namespace

void add_mail_returned(CLI::App& app, int& status) {
  auto const words = std::make_shared<ReturnedWords>();
  auto& verb = *app.add_subcommand("returned", "Take in what mail servers send back, and show it at what it was for");
  add_place(verb, words->place);
  auto* const files = verb.add_option("FILE", words->files, "Messages; - or none: what is piped here");
  verb.add_option("--maildir", words->maildir, "All in DIR/new, each once; they are moved to DIR/cur")->excludes(files);
  verb.add_option("--recipient", words->recipient, "The address that it came to, where its head does not say so");
  verb.add_flag("--json", words->json, "A line of JSON for each, for programs");
  verb.footer(
      "Examples:\n"
      "  amity mail returned --data /var/lib/amity < message\n"
      "  amity mail returned --maildir /var/mail/returns --data /var/lib/amity\n\n"
      "For an alias of a mail server whose addresses are those of [mail] returns; docs/mail.md shows how. Exit status "
      "as\n"
      "in sysexits.h: 0 it was taken in, or there is nothing to be noted; 65 it says nothing of a mail; 66 there is "
      "no\n"
      "such file; 67 somebody wrote to an address that nobody reads, or it is no mail of this instance; 75 the "
      "database\n"
      "is not there, and it is to be brought again. With --maildir only 66, 73 (not moved) and 75 are told.");
  verb.callback([words, &status] { status = run_returned(*words); });
}

}  // namespace amity::app
