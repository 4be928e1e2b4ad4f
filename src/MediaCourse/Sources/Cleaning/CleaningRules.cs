using System.Collections.Immutable;
using MediaCourse.Sources.Cleaning.Rules;

namespace MediaCourse.Sources.Cleaning;

/// <summary>The cleaning rules in the order in which they look at a page; the first that knows a line decides.</summary>
public static class CleaningRules
{
    /// <summary>The rules that every text goes through.</summary>
    public static ImmutableArray<CleaningRule> Standard { get; } =
    [
        new HintRule(),
        new CommentSectionRule(),
        new NavigationRule(),
        new PlayerRule(),
        new ImagePlaceholderRule(),
        new CaptionRule(),
        new TextSizeRule(),
        new NoticeRule(),
        new BylineRule(),
        new BiographyRule(),
        new PageToolRule(),
        new SectionLabelRule(),
        new PublicationDateRule(),
        new TitleRule(),
        new MediaTitleRule(),
        new StrayLabelRule(),
        new RepeatedStandfirstRule(),
        new StandfirstRule(),
        new DatelineRule(),
        new SubheadingRule(),
        new RepeatedParagraphRule(),
    ];
}
