namespace MediaCourse.Sources.Cleaning.Rules;

/// <summary>"Breaking News", "News Brief", "update", "USA": the shelf on which the page stands.</summary>
internal sealed class SectionLabelRule() : CleaningRule(
    "section-label",
    "Names the section of the site or the state of the article; is no part of the report")
{
    private static readonly Phrases Labels = new(
        "breaking news", "breaking", "news", "news brief", "news briefs", "brief", "briefs", "in brief", "latest", "latest news", "top news", "live",
        "live updates", "update", "updated", "updates", "exclusive", "developing", "developing story", "world", "world news", "international", "national",
        "politics", "opinion", "op-ed", "analysis", "commentary", "editorial", "explainer", "fact check", "feature", "features", "special report", "video",
        "audio", "photos", "business", "economy", "china", "asia", "asia-pacific", "asia pacific", "europe", "africa", "americas", "middle east",
        "russia", "us", "u.s", "u.s. politics", "us politics", "us news", "usa", "united states", "uk", "uk news", "diplomacy", "foreign policy",
        "security", "defense", "defence", "technology", "science", "health", "sports", "sport", "culture", "entertainment", "lifestyle", "cover story");

    internal override void Apply(Page page)
    {
        foreach (var block in page.Edges())
        {
            if (Labels.Has(page.TextOf(block)))
            {
                block.Assign(SpanRole.Boilerplate, this);
            }
        }
    }
}
