namespace MediaCourse.Quotes;

/// <summary>The part of a page in which a quotation stands.</summary>
public enum QuotationSection
{
    /// <summary>A paragraph, a standfirst or a caption.</summary>
    Article,

    /// <summary>A reader's comment.</summary>
    Comment,

    /// <summary>The headline.</summary>
    Headline,

    /// <summary>A heading between paragraphs.</summary>
    Subheading,
}
