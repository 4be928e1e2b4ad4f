namespace MediaCourse.Notebooks.Pages;

/// <summary>A link to another page.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Href">Its address, relative to the page.</param>
public sealed record PageLink(string Title, string Href);
