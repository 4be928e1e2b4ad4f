namespace MediaCourse.Executor.Wire;

/// <summary>Something that an executor tells its host.</summary>
internal abstract record ExecutorMessage;
