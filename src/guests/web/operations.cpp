// SPDX-License-Identifier: Apache-2.0
// Guests of a letter, through the API.
#include "accounts/secret.h"
#include "guests/act.h"
#include "guests/shown.h"
#include "guests/web/routes.h"
#include "partnerships/web/own_office.h"
#include "sharing.h"
#include "snapshot/world.h"

#include <chrono>
#include <map>
#include <mutex>

namespace amity::guests::web {
namespace {

using accounts::Session;
using commands::Command;

// `shown`: the hash of what the guest is shown now.
contract::GuestRecord record_of(Guest const& guest, std::vector<GuestAct> const& acts, Day today,
                                std::string const& shown, std::optional<mail::Mail> const& mail) {
  contract::GuestRecord record;
  record.id = guest.id.value;
  record.name = guest.fields.name;
  record.email = guest.fields.email;
  record.language = contract::parse<contract::Language>(guest.fields.language).value();
  record.may = contract::parse<contract::GuestMay>(to_string(guest.fields.may)).value();
  record.until = guest.fields.until;
  record.with_documents = guest.fields.with_documents;
  record.stands = stands(guest, today);
  record.created_by = guest.created_by;
  record.created_at = guest.created_at;
  record.revoked_at = guest.revoked_at;
  if (mail && mail->returned)
    record.mail_returned =
        contract::MailReturned{amity::to_string(mail->returned->at), mail->returned->lasting == mail::Lasting::hard,
                               mail->returned->status, mail->returned->words};
  for (auto const& one : acts)
    if (one.guest == guest.id)
      record.acts.push_back({contract::parse<contract::GuestDid>(to_string(one.act)).value(), one.at, one.shown_hash,
                             one.shown_hash == shown, one.words});
  return record;
}

struct Base {
  server::Shared s;
  std::shared_ptr<commands::Writing const> writing;
  Result<partnerships::Office> own(Session const& session, std::string const& slug) const {
    auto const found = partnerships::web::own_office(*s->world.now(), session, slug);
    if (!found) return Failure{found.error()};
    return **found;
  }
};

struct AllGuests : Base {
  static constexpr auto access = contract::needs(of_issuers);
  Result<contract::GuestList> operator()(contract::ListGuestsParameters const& asked, Session const& session) const {
    auto const office = own(session, asked.office);
    if (!office) return Failure{office.error()};
    auto transaction = writing->doorkeeper.database.read();
    work::LetterId const letter{asked.letter};
    if (!work::letter_title(transaction, session.office, letter))
      return fail(Errc::not_found, "the office has no such letter", "letter");
    auto const today = snapshot::day_at(s->clock, office->timezone);
    auto const acts = acts_of(transaction, session.office, letter);
    contract::GuestList list;
    for (auto const& one : guests_of(transaction, session.office, letter)) {
      auto const shown = shown_to(transaction, one);
      list.guests.push_back(record_of(one, acts, today, shown ? shown->hash : std::string{},
                                      mail::newest_about(transaction, session.office, about_guest(one.id))));
    }
    return list;
  }
};

// Links that this process told lately, by the hash of their secret: the same request that comes twice at once, as a
// proxy sends it, is told one link. Nowhere but in memory, and not for long.
class ToldLinks {
 public:
  void note(std::string const& hash, std::string const& link, Instant now) {
    std::lock_guard const lock(mutex_);
    std::erase_if(links_, [&](auto const& one) { return now - one.second.at > kept; });
    if (links_.size() < most) links_.insert_or_assign(hash, Told{link, now});
  }
  std::optional<std::string> of(std::string const& hash, Instant now) const {
    std::lock_guard const lock(mutex_);
    auto const found = links_.find(hash);
    if (found == links_.end() || now - found->second.at > kept) return std::nullopt;
    return found->second.link;
  }

 private:
  static constexpr std::chrono::minutes kept{2};
  static constexpr std::size_t most{1000};
  struct Told {
    std::string link;
    Instant at;
  };
  mutable std::mutex mutex_;
  std::map<std::string, Told, std::less<>> links_;
};

// A secret is told once and kept nowhere: the answer that is kept for the same request again is the guest and the hash
// of its secret. Where that answer never arrived and no mail has the link, it is told anew under another secret.
struct Share : Base {
  static constexpr auto access = contract::needs(of_issuers);
  std::shared_ptr<ToldLinks> told;
  void operator()(contract::ShareLetterParameters const& asked, contract::GuestInput const& input,
                  Session const& session, std::shared_ptr<http::Request const> const& request,
                  http::Completion const& completion) const {
    auto const office = own(session, asked.office);
    if (!office) return completion(contract::respond_with(contract::problem_of(office.error())));
    auto const secret = accounts::new_secret(guest_prefix);
    auto const host = host_of(*s, session.office);
    GuestFields const fields{input.name,
                             input.email,
                             std::string(contract::to_string(input.language)),
                             parse_may(contract::to_string(input.may)).value(),
                             input.until,
                             input.with_documents};
    Sharing const sharing{fields, accounts::hash_of(secret), snapshot::day_at(s->clock, office->timezone)};
    work::LetterId const letter{asked.letter};
    commands::run(
        *writing, *request, {session, of_issuers, "letter.share", work::letter_subject(letter)},
        [letter, sharing, host, secret](Command& command) -> commands::Outcome<std::string> {
          auto const id = share_by_mail(command, letter, sharing, host, secret);
          if (!id) return commands::Refused{id.error()};
          return std::to_string(id->value) + " " + sharing.hash;
        },
        [self = *this, letter, session, completion, link = guest_path(fields.language, secret), hash = sharing.hash,
         is_mailed = host.has_value()](commands::Finished const& finished) {
          if (finished.broken || !finished.outcome)
            return completion(contract::respond_with(commands::problem_of(finished)));
          auto const blank = finished.outcome->find(' ');
          GuestId const guest{std::stoll(*finished.outcome)};
          auto const kept = finished.outcome->substr(blank + 1);
          auto const now = self.s->clock();
          if (is_mailed) return self.tell(guest, {}, completion);
          if (kept == hash) self.told->note(hash, link, now);
          if (auto const same = self.told->of(kept, now)) return self.tell(guest, *same, completion);
          self.tell_anew(letter, guest, session, link, hash, completion);
        });
  }

 private:
  void tell(GuestId guest, std::string link, http::Completion const& completion) const {
    if (s->send_mail) s->send_mail();
    contract::LetterShared done;
    done.id = guest.value;
    if (!link.empty()) done.path = std::move(link);
    completion(contract::for_one_only(contract::respond_with_bytes(
        contract::ShareLetter::status, contract::json_text(done), "application/json", contract::Caching::none)));
  }
  void tell_anew(work::LetterId letter, GuestId guest, Session const& session, std::string const& link,
                 std::string const& hash, http::Completion const& completion) const {
    commands::Request request{session.office, {session.actor}, "letter.share", work::letter_subject(letter), {}, {}};
    request.authorise = [session, clock = writing->doorkeeper.clock](db::Transaction& transaction) {
      return accounts::may(transaction, session, of_issuers, clock());
    };
    writing->runner.submit(
        std::move(request),
        [letter, guest, hash](Command& command) -> commands::Outcome<std::string> {
          auto const done = renew_link(command, letter, guest, hash);
          if (!done) return commands::Refused{done.error()};
          return std::string{};
        },
        [self = *this, guest, link, completion](commands::Finished const& finished) {
          if (finished.broken || !finished.outcome)
            return completion(contract::respond_with(commands::problem_of(finished)));
          self.tell(guest, link, completion);
        });
  }
};

struct Revoke {
  static constexpr auto right = of_issuers;
  static constexpr std::string_view verb = "letter.unshare";
  server::Shared s;
  Result<void> check(contract::RevokeGuestParameters const& asked, Session const& session) const {
    auto const found = partnerships::web::own_office(*s->world.now(), session, asked.office);
    if (!found) return Failure{found.error()};
    return {};
  }
  commands::Outcome<contract::GuestRevoked> operator()(Command& command,
                                                       contract::RevokeGuestParameters const& asked) const {
    auto const done = revoke_with_mail(command, work::LetterId{asked.letter}, GuestId{asked.guest});
    if (!done) return commands::Refused{done.error()};
    return contract::GuestRevoked{done->value};
  }
};

}  // namespace

auto add_guest_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                          std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListGuests, contract::ShareLetter, contract::RevokeGuest> {
  return operations.add<contract::ListGuests>(AllGuests{{s, writing}})
      .add_later<contract::ShareLetter>(Share{{s, writing}, std::make_shared<ToldLinks>()})
      .add_later<contract::RevokeGuest>(commands::Later<contract::RevokeGuest, Revoke>{writing, {s}})
      .done();
}

}  // namespace amity::guests::web
