using System.Globalization;
using MediaCourse.Claims;

namespace MediaCourse.Display;

/// <summary>Shows a claim with its checklist.</summary>
public static class ClaimDisplay
{
    /// <summary>A row for each point of the checklist.</summary>
    public static Table<ClaimPoint> ToTable(this ClaimReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        var there = review.Points.Count(point => point.State == ClaimState.There);
        return Table.Of(review.Points, string.IsNullOrWhiteSpace(review.Claim.Says) ? "A claim that is still to be written" : $"\u201C{review.Claim.Says}\u201D")
            .All()
            .Column("seen", point => point.State switch { ClaimState.There => "\u2714\u00A0there", ClaimState.Ask => "?\u00A0ask", _ => "\u25CB\u00A0missing" })
            .Column("point", point => point.Name)
            .Column("in this claim", point => point.Remark)
            .Note(string.Create(CultureInfo.InvariantCulture, $"{there} of {review.Points.Length} points are there. The program sees that they are there, not that they are good: a reader must judge."));
    }
}

/// <summary>The formatters of a reviewed claim.</summary>
internal sealed class ClaimReviewFormatters : FormatterSource<ClaimReview>
{
    /// <inheritdoc/>
    protected override IRendering Show(ClaimReview value) => value.ToTable();
}
