namespace MediaCourse.Notebooks.Packages;

/// <summary>A package could not be had: it is not in the feed, there is no network, or the request is malformed.</summary>
public sealed class PackageRestoreException : MediaCourseException
{
    /// <summary>Creates the exception with its one-line message.</summary>
    public PackageRestoreException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception of a package that the feed lacks, or may lack.</summary>
    internal PackageRestoreException(string message, bool isNotOnFeed)
        : base(message) => IsNotOnFeed = isNotOnFeed;

    /// <summary>Creates the exception with its one-line message and what caused it.</summary>
    public PackageRestoreException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether the feed was asked and does not have the package, or something that the package needs.</summary>
    public bool IsNotOnFeed { get; }
}
