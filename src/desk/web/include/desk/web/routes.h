// SPDX-License-Identifier: Apache-2.0
// What the desk's people share beside the records: what is found, ways of looking at lists, comments.
#pragma once

#include "contract/operation.h"
#include "partnerships/web/desk.h"
#include "partnerships/web/recording.h"

#include <memory>

namespace amity::desk::web {

// "/office/search": what the office has under some words and what can be done, each for who may; with ?bare=1 the list
// alone, which the palette shows. "/office/views", "/office/comments".
void add_pages(http::Router& router, partnerships::web::Desk const& desk);

using SharedFittings = std::shared_ptr<partnerships::web::Fittings const>;
auto add_search_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                           std::shared_ptr<commands::Writing const> const& writing, SharedFittings const& fittings)
    -> contract::Registered<contract::SearchDesk>;
auto add_view_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                         std::shared_ptr<commands::Writing const> const& writing, SharedFittings const& fittings)
    -> contract::Registered<contract::ListViews, contract::AddView, contract::DeleteView, contract::ChooseView>;
auto add_comment_operations(partnerships::web::Operations const& operations, server::Shared const& s,
                            std::shared_ptr<commands::Writing const> const& writing, SharedFittings const& fittings)
    -> contract::Registered<contract::ListComments, contract::AddComment, contract::PutComment,
                            contract::DeleteComment>;

}  // namespace amity::desk::web
