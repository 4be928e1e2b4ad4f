namespace MediaCourse.Cli;

/// <summary>Somebody asks what nobody quoted, and no text is a transcript.</summary>
internal sealed class TranscriptMissingException()
    : MediaCourseException("--unquoted needs a transcript, and none of the texts is one; name it by --transcript, or give a source of corpus.json the kind \"transcript\".");
