// SPDX-License-Identifier: Apache-2.0
// What a guest can press. Looking at the address changes nothing and shows nothing of the letter, since programs that
// look for bad links in mails do that too; each press is a command, and has a line in the journal.
#include "accounts/secret.h"
#include "accounts/web/session.h"
#include "commands/web/broken.h"
#include "commands/web/form_input.h"
#include "files/web/transfer.h"
#include "guest_page.h"
#include "guests/act.h"
#include "papers/web/letter_pdf.h"

#include <charconv>

namespace amity::guests::web {
namespace {

using SharedRequest = std::shared_ptr<http::Request const>;
using Texts = commands::TypedTexts;

constexpr std::size_t most_bytes = 100'000;
constexpr std::size_t longest_once = 64;

std::string text_in(Texts const& texts, std::string_view name) {
  auto const found = texts.find(name);
  return found == texts.end() ? std::string{} : found->second;
}

files::AttachmentId document_in(Texts const& texts) {
  auto const text = text_in(texts, "document");
  files::AttachmentId id{};
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
  return error == std::errc{} && end == text.data() + text.size() ? id : files::AttachmentId{};
}

// A form that is sent twice, by an impatient press or by loading its answer again, is done once. Looking is not: each
// look is told of.
std::optional<commands::Once> once_in(AtGuest const& at, Texts const& texts, http::Request const& request, Act wanted) {
  if (wanted != Act::commented && wanted != Act::confirmed) return std::nullopt;
  auto const key = text_in(texts, "once");
  auto const is_plain =
      std::ranges::all_of(key, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
  if (key.empty() || key.size() > longest_once || !is_plain) return std::nullopt;
  std::array<std::string_view, 2> const parts{request.path(), request.body};
  return commands::Once{actor_of(at.guest.id) + "/" + std::string(to_string(wanted)) + "/" + key,
                        commands::fingerprint_of(parts)};
}

std::string why_in_words(ui::Localizer const& localizer, commands::Refusal const& refusal) {
  auto const& code = refusal.errors.first().code;
  if (code == "text_changed" || code == "too_often" || code == "not_yours")
    return localizer.text("guests.wrong." + code);
  return commands::in_words(localizer, refusal.errors.first());
}

unsigned status_for(commands::Refusal const& refusal) {
  auto const& code = refusal.errors.first().code;
  if (code == "too_often") return 429;
  if (code == "not_yours") return 403;
  return refusal.code == Errc::conflict ? 409 : 422;
}

// What is answered once it is done: at once, or later.
using OnDone = std::function<void(AtGuest const&, http::Completion const&)>;

// Bytes that no cache keeps and no index has.
http::Response kept_by_nobody(http::Response response) {
  std::erase_if(response.headers, [](auto const& one) { return one.first == "Cache-Control"; });
  response.headers.emplace_back("Cache-Control", "private, no-store");
  response.headers.emplace_back("X-Robots-Tag", "noindex, nofollow, noarchive");
  return response;
}

// `document`: of those that are taken.
void pressed(AtGuest const& at, SharedRequest const& request, Act wanted, files::AttachmentId document,
             OnDone const& on_done, http::Completion const& completion) {
  auto const texts = commands::typed_texts(request->body);
  Doing const doing{accounts::hash_of(at.secret), wanted,   text_in(texts, "shown_hash"),
                    text_in(texts, "words"),      document, at.today};
  commands::Request command{at.guest.office,
                            {actor_of(at.guest.id)},
                            "guest." + std::string(to_string(wanted)),
                            work::letter_subject(at.guest.letter),
                            {},
                            once_in(at, texts, *request, wanted)};
  at.desk.writing->runner.submit(
      std::move(command),
      [doing](commands::Command& work) -> commands::Outcome<std::string> {
        auto const done = act(work, doing);
        if (!done) return commands::Refused{done.error()};
        return std::string{};
      },
      [desk = at.desk, request, language = at.language, wanted, on_done, completion,
       words = doing.words](commands::Finished const& finished) {
        // As it is now, which may be something else than a moment ago.
        auto const now = at_guest(desk, *request, language);
        if (!now) return completion(nothing_page(desk, language));
        ui::Localizer const localizer{language};
        // Only what this link has opened, as it stands: everything else is a look that nobody would be told of.
        auto const again = [&](std::string const& why, unsigned status) {
          return now->has_opened && wanted != Act::opened ? open_page(*now, {{}, why, words}, status)
                                                          : closed_page(*now, why, status, words);
        };
        if (finished.broken) {
          auto const told = commands::told_broken(finished.broken);
          auto const is_full = told.status == commands::storage_full_status;
          return completion(again(
              localizer.text(told.words) + (is_full && !words.empty() ? " " + localizer.text("form.still_typed") : ""),
              told.status));
        }
        if (finished.outcome && wanted != Act::took && !now->has_opened)
          return completion(closed_page(*now, localizer.text("guests.wrong.text_changed"), 200));
        if (finished.outcome) return on_done(*now, completion);
        auto const& refusal = finished.outcome.error();
        if (refusal.code == Errc::not_found) return completion(nothing_page(desk, language));
        auto const why = why_in_words(localizer, refusal);
        // Who presses too often does not see it either.
        auto const status = status_for(refusal);
        completion(status == 429 ? closed_page(*now, why, status, words) : again(why, status));
      });
}

// Of whoever came with a link that stands, by a page of this very site.
std::optional<AtGuest> let_in(Desk const& desk, http::Request const& request, std::string_view language,
                              http::Completion const& completion) {
  auto at = at_guest(desk, request, language);
  if (!at) {
    completion(nothing_page(desk, language));
    return std::nullopt;
  }
  if (!accounts::is_forged(desk.writing->doorkeeper, request)) return at;
  completion(closed_page(*at, ui::Localizer{language}.text("guests.wrong.elsewhere"), 403));
  return std::nullopt;
}

OnDone told(Act act, std::string_view language, std::string const& typed) {
  return [act, language, typed](AtGuest const& now, http::Completion const& completion) {
    auto const done =
        act == Act::opened ? std::string{} : ui::Localizer{language}.text("guests.done." + std::string(to_string(act)));
    // What was typed for another text comes along to this one.
    completion(open_page(now, {done, {}, act == Act::opened ? typed : std::string{}}, 200));
  };
}

// The bytes are there before it is noted that they were taken.
void document_taken(Desk const& desk, files::web::Depot const& depot, SharedRequest const& request,
                    std::string_view language, http::Completion const& completion) {
  auto const at = let_in(desk, *request, language, completion);
  if (!at) return;
  auto const wanted = document_in(commands::typed_texts(request->body));
  auto const document = std::ranges::find(at->shown.documents, wanted, &files::Attachment::id);
  if (document == at->shown.documents.end()) return completion(nothing_page(desk, language));
  auto bytes = files::web::download(depot.cabinet, at->guest.office, *document);
  if (!bytes) {
    auto const why = ui::Localizer{language}.text("form.unavailable");
    return completion(at->has_opened ? open_page(*at, {{}, why, {}}, 503) : closed_page(*at, why, 503));
  }
  auto const sent = std::make_shared<http::Response>(kept_by_nobody(*std::move(bytes)));
  pressed(
      *at, request, Act::took, wanted, [sent](AtGuest const&, http::Completion const& done) { done(*sent); },
      completion);
}

// It is noted that the PDF is taken before it is set: setting costs, and is counted with all that a link asks for.
void paper_taken(Desk const& desk, std::shared_ptr<papers::Typesetter> const& typesetter, SharedRequest const& request,
                 std::string_view language, http::Completion const& completion) {
  auto const at = let_in(desk, *request, language, completion);
  if (!at) return;
  if (at->shown.paper.empty()) return completion(nothing_page(desk, language));
  pressed(
      *at, request, Act::took, {},
      [desk, typesetter, request, language](AtGuest const& now, http::Completion const& done) {
        auto const unset = [desk, request, language](Error const&) {
          auto const then = at_guest(desk, *request, language);
          if (!then) return nothing_page(desk, language);
          auto const why = ui::Localizer{language}.text("form.unavailable");
          return then->has_opened ? open_page(*then, {{}, why, {}}, 503) : closed_page(*then, why, 503);
        };
        auto const world = desk.s->world.now();
        auto const* office = world->reg.office(now.guest.office);
        if (office == nullptr) return done(nothing_page(desk, language));
        papers::web::set_letter_pdf(
            desk.writing->doorkeeper.database, {*office, now.guest.letter, desk.s->is_made_up, desk.s->clock()},
            *typesetter, [done](http::Response response) { done(kept_by_nobody(std::move(response))); }, unset);
      },
      completion);
}

}  // namespace

void add_guest_pages(http::Router& router, Desk const& desk, files::web::Depot const& depot,
                     std::shared_ptr<papers::Typesetter> const& typesetter) {
  http::RouteOptions const options{http::Cost::write, most_bytes, {"application/x-www-form-urlencoded"}};
  for (auto const language : interface_languages) {
    auto const pattern = guest_path(language, "{secret}");
    router.add(http::Method::get, pattern, http::Handler{[desk, language](http::Request const& request) {
                 auto const at = at_guest(desk, request, language);
                 return at ? closed_page(*at) : nothing_page(desk, language);
               }},
               http::Cost::quick);
    auto const add = [&](std::string const& path, Act wanted) {
      router.add(http::Method::post, path,
                 http::AsyncHandler{
                     [desk, language, wanted](SharedRequest const& request, http::Completion const& completion) {
                       if (auto const at = let_in(desk, *request, language, completion))
                         pressed(*at, request, wanted, {},
                                 told(wanted, language, text_in(commands::typed_texts(request->body), "words")),
                                 completion);
                     }},
                 options);
    };
    add(pattern, Act::opened);
    add(pattern + "/comment", Act::commented);
    add(pattern + "/confirm", Act::confirmed);
    router.add(http::Method::post, pattern + "/paper",
               http::AsyncHandler{
                   [desk, typesetter, language](SharedRequest const& request, http::Completion const& completion) {
                     paper_taken(desk, typesetter, request, language, completion);
                   }},
               options);
    auto remote = options;
    remote.cost = http::Cost::remote;
    router.add(
        http::Method::post, pattern + "/document",
        http::AsyncHandler{[desk, depot, language](SharedRequest const& request, http::Completion const& completion) {
          document_taken(desk, depot, request, language, completion);
        }},
        remote);
  }
}

}  // namespace amity::guests::web
