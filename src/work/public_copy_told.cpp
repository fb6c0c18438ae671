// SPDX-License-Identifier: Apache-2.0
#include "public_copy_told.h"

#include "recipients.h"
#include "work/sql.h"

#include <algorithm>

namespace amity::work {
namespace {

using accounts::Account;
using accounts::Right;
using notices::Because;
using notices::Kind;

class CopyNews {
 public:
  CopyNews(commands::Command& command, PublicCopy const& copy, Kind kind)
      : command_(command),
        copy_(copy),
        people_(command.transaction(), command.office(), std::string(command.actor())),
        notice_{{},
                kind,
                {},
                about(copy.letter),
                "copy/" + std::to_string(copy.id.value) + "/" + std::to_string(copy.version),
                {}} {}

  void tell() {
    switch (notice_.kind) {
      case Kind::copy_waiting:
        add(deciders(), Because::you_publish);
        break;
      case Kind::copy_overtaken:
        add(deciders(), Because::you_publish);
        add(hands(), Because::you_wrote);
        add_people_of_letter();
        break;
      case Kind::copy_withdrawn:
        add(hands(), Because::you_wrote);
        // What nobody outside saw is nothing to those who only know the letter.
        if (copy_.published_on) add_people_of_letter();
        break;
      default:
        add(hands(), Because::you_wrote);
    }
    notices::tell(command_.transaction(), command_.office(), command_.at(), news_);
  }

 private:
  std::vector<Account> hands() const {
    auto const actors = command_.transaction().all(sql::copy_people, {{"office", command_.office()}, {"id", copy_.id}},
                                                   [](db::Row const& row) { return row.get<std::string>(0); });
    auto found = people_.all();
    std::erase_if(found, [&](Account const& one) {
      return std::ranges::find(actors, accounts::actor_of(one.id)) == actors.end();
    });
    return found;
  }
  // Nobody decides on what they wrote.
  std::vector<Account> deciders() const {
    auto found = people_.with(Right::issue_letters);
    std::erase_if(found, [&](Account const& one) {
      return wrote_copy(command_.transaction(), command_.office(), copy_.id, accounts::actor_of(one.id));
    });
    return found;
  }
  void add_people_of_letter() {
    add(people_.wrote(copy_.letter), Because::you_wrote);
    auto const letter = letter_of(command_.transaction(), command_.office(), copy_.letter);
    if (!letter) return;
    auto const owners = people_.owners(letter->department, letter->person, Right::read_letters);
    add(owners.accounts, owners.because);
  }
  // Once each, for the first of the reasons.
  void add(std::vector<Account> accounts, Because because) {
    std::erase_if(accounts, [&](Account const& one) {
      return std::ranges::find(news_, one.id, &notices::NewNotice::account) != news_.end();
    });
    notice_.because = because;
    add_for(news_, accounts, notice_);
  }

  commands::Command& command_;
  PublicCopy const& copy_;
  Recipients people_;
  notices::NewNotice notice_;
  std::vector<notices::NewNotice> news_;
};

}  // namespace

void tell_of_copy(commands::Command& command, PublicCopy const& copy, Kind kind) {
  CopyNews(command, copy, kind).tell();
}

void settle_copy_notices(commands::Command& command, LetterId letter) {
  notices::settle(command.transaction(), command.at(), command.office(), about(letter),
                  {Kind::copy_waiting, Kind::copy_returned, Kind::copy_published, Kind::copy_overtaken});
}

}  // namespace amity::work
