// SPDX-License-Identifier: Apache-2.0
// Letters chosen for the public: what everyone reads, and how the office comes to choose them.
#pragma once

#include "contract/operation.h"
#include "partnerships/web/desk.h"
#include "partnerships/web/recording.h"
#include "server/page.h"
#include "work/copy_head.h"
#include "work/letter.h"

#include <memory>
#include <span>
#include <string>

namespace amity::work::published::web {

// What everyone reads: /letters and /letters/{id}, and the same as data.
std::span<server::PageRoute const> page_routes();
contract::Registered<contract::ListPublicLetters, contract::GetPublicLetter> add_routes(http::Router& router,
                                                                                        server::Shared const& s);

// The pages of the desk at which a copy is made, read beside its original, and decided on.
void add_pages(http::Router& router, partnerships::web::Desk const& desk);
// Of a copy at the desk: its page; its title in the reader's language, and that
// behind its number; how it stands; what is to be known before one acts
// on it ("the letter was changed on ..."), empty where there is nothing.
std::string copy_address(partnerships::web::AtDesk const& at, PublicCopyId id);
std::string copy_title_alone(partnerships::web::AtDesk const& at,
                             CopyHead const& copy);  // empty of one that was dropped
std::string copy_title(partnerships::web::AtDesk const& at, CopyHead const& copy);
std::string copy_state(partnerships::web::AtDesk const& at,
                       CopyHead const& copy);  // "public"; "published, not shown now"
std::string copy_note(partnerships::web::AtDesk const& at, CopyHead const& copy);
// At the head of a letter's page: that it was changed since everyone sees its copy. Empty where it was not.
std::string copy_marks(partnerships::web::AtDesk const& at, db::Transaction& transaction, LetterId letter);
// The part of a letter's page that says what of it is public, and what can be done about it; empty where nothing is and
// nothing can be.
std::string copies_section(partnerships::web::AtDesk const& at, db::Transaction& transaction, Letter const& letter);
// Lists for the page Today: copies whose letters were changed since everyone sees them, those that who reads may
// publish, those that came back to her, and those that wait and cannot be published now. Empty where none is.
std::string waiting_copies(partnerships::web::AtDesk const& at, db::Transaction& transaction);

auto add_copy_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                         std::shared_ptr<commands::Writing const> const& writing)
    -> contract::Registered<contract::ListPublicCopies, contract::MakePublicCopy, contract::GetPublicCopy,
                            contract::PutPublicCopy, contract::HandUpPublicCopy, contract::PublishPublicCopy,
                            contract::ReturnPublicCopy, contract::WithdrawPublicCopy, contract::LetPublicCopyStand>;

}  // namespace amity::work::published::web
