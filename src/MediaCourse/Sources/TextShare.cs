namespace MediaCourse.Sources;

/// <summary>How the characters of a file divide between the article and the rest. Blanks are not counted.</summary>
/// <param name="Source">Id of the source.</param>
/// <param name="Characters">All characters of the file but blanks, in UTF-16 code units.</param>
/// <param name="Article">Characters of the article's paragraphs.</param>
/// <param name="Headings">Characters of title, standfirst and sub-headings.</param>
/// <param name="Comments">Characters of readers' comments.</param>
/// <param name="Removed">Characters of what cleaning removed.</param>
public sealed record TextShare(string Source, int Characters, int Article, int Headings, int Comments, int Removed)
{
    /// <summary>Share of the characters that are not the article's paragraphs, from 0 to 1.</summary>
    public double OutsideTheArticle => 1 - ((double)Article / Characters);

    /// <summary>Counts the characters of an article's file by what they belong to.</summary>
    public static TextShare Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var (paragraphs, headings, comments, removed) = (0, 0, 0, 0);
        foreach (var span in article.Spans)
        {
            var characters = span.Text.Count(character => !char.IsWhiteSpace(character));
            if (span.IsRemoved)
            {
                removed += characters;
            }
            else if (span.Role == SpanRole.Body)
            {
                paragraphs += characters;
            }
            else if (span.Role == SpanRole.Comment)
            {
                comments += characters;
            }
            else
            {
                headings += characters;
            }
        }

        return new TextShare(article.Id, paragraphs + headings + comments + removed, paragraphs, headings, comments, removed);
    }
}
