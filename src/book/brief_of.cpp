#include "book/brief_of.hpp"

#include "c136/model/pattern.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace c136 {
namespace {

/// Texts of a Brief that still point into the deal: packed into one piece of memory.
void keep_texts(Brief& brief) {
  std::vector<Text*> all{&brief.file,     &brief.id,        &brief.title, &brief.customer,
                         &brief.industry, &brief.owner,     &brief.team,  &brief.region,
                         &brief.reseller, &brief.product,   &brief.model, &brief.situation,
                         &brief.currency, &brief.next_step, &brief.codes, &brief.states};
  for (std::optional<Period>* period : {&brief.opened, &brief.close, &brief.delivery})
    if (*period) all.push_back(&(*period)->typed);

  std::size_t size = 0;
  for (const Text* text : all) size += text->size();
  const auto memory = std::make_shared<char[]>(size);
  char* free = memory.get();
  for (Text* text : all) {
    char* const begin = free;
    free = std::ranges::copy(*text, begin).out;
    *text = {begin, free};
  }
  brief.texts = memory;
}

std::string codes_of(const Examined& deal) {
  std::string codes;
  for (const std::vector<Finding>* findings : {&deal.gaps, &deal.warnings})
    for (const Finding& finding : *findings) codes.append(finding.code).append(" ");
  return codes;
}

std::string states_of(const Scorecard& card) {
  std::string states;
  for (const CriterionScore& score : card.criteria)
    states += score.state == State::open ? 'o' : score.state == State::on_paper ? 'p' : 'c';
  return states;
}

BriefRate brief_rate(const WinRate& rate, const Value& value, const Method& method) {
  return {rate.percent, rate.source, !rate.percent && is_boss_only(value, method), rate.at_least};
}

void add_score(Brief& brief, const Scorecard& card, const Config& config) {
  const Method& method = *card.method;
  brief.confirmed = card.confirmed;
  brief.on_paper = card.on_paper;
  brief.rate = brief_rate(card.rate, card.confirmed, method);
  brief.paper_rate =
      brief_rate(win_rate(card.on_paper, ladder_of(method, config)), card.on_paper, method);
}

void add_money(Brief& brief, const Deal& deal, const Facts& facts) {
  brief.currency = deal.currency ? *deal.currency : facts.config.currency;
  if (!deal.amount) return;
  brief.amount = *deal.amount;
  brief.in_base = facts.config.in_base(*deal.amount, *deal.currency, facts.as_of);
}

void add_dates(Brief& brief, const Deal& deal, const Facts& facts) {
  const auto given = [](const Located<Period>& period) {
    return period ? std::optional(*period) : std::nullopt;
  };
  brief.opened = given(deal.opened);
  brief.close = given(deal.close);
  brief.delivery = given(deal.delivery);
  brief.as_of = facts.as_of;
  if (!deal.is_open() && deal.result.on) brief.decided = *deal.result.on;
  const auto last = std::ranges::max_element(facts.entries, {}, &Entry::on);
  if (last != facts.entries.end()) brief.last_entry = last->on;
}

/// What was agreed last, by the day.
Text next_step(const Facts& facts) {
  const Entry* last = nullptr;
  for (const Entry& entry : facts.entries)
    if (entry.log && entry.log->next && (!last || last->on <= entry.on)) last = &entry;
  return last ? *last->log->next : Text();
}

}  // namespace

Brief brief_of(const Examined& examined) {
  const Facts& facts = examined.facts;
  const Deal& deal = facts.deal;
  const std::string codes = codes_of(examined), states = states_of(examined.scorecard);
  Brief brief;
  brief.file = examined.file;
  brief.id = *deal.id;
  brief.title = *deal.title;
  brief.customer = *deal.customer.name;
  brief.industry = *deal.customer.industry;
  brief.owner = *deal.owner;
  brief.team = *deal.team;
  brief.region = *deal.region;
  brief.reseller = *deal.reseller;
  brief.product = *deal.product;
  brief.model = *deal.model;
  brief.situation = *deal.situation;
  brief.next_step = next_step(facts);
  brief.codes = codes;
  brief.states = states;
  if (deal.claim) brief.claim = *deal.claim;
  if (deal.quantity) brief.quantity = *deal.quantity;
  if (deal.customer.grade) brief.grade = *deal.customer.grade;
  brief.managed = deal.customer.managed();
  brief.stage = *deal.stage;
  brief.status = deal.status.value_or(Status::open);
  add_money(brief, deal, facts);
  add_dates(brief, deal, facts);
  const Pattern pattern = pattern_of(facts);
  brief.guides = static_cast<std::uint8_t>(pattern.guides);
  brief.sides = static_cast<std::uint8_t>(pattern.sides);
  brief.sellers = static_cast<std::uint8_t>(pattern.sellers);
  add_score(brief, examined.scorecard, facts.config);
  brief.confirmed_136 = examined.scorecard_136.confirmed;
  keep_texts(brief);
  return brief;
}

LeftOut left_out_of(const Examined& deal) {
  return {deal.file, std::string(*deal.facts.deal.id), deal.tally.errors};
}

LeftOut left_out_of(const Rejected& deal) { return {deal.file, deal.deal, deal.tally.errors}; }

void move_to(Brief& brief, const Config& config, Date day) {
  brief.as_of = day;
  if (brief.amount) brief.in_base = config.in_base(*brief.amount, brief.currency, day);
}

}  // namespace c136
