import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The least that a JavaFX program can do: a window with one sentence. What Lotse's start is compared with. */
public final class Hello {
    private Hello() {}

    public static void main(String[] args) {
        Application.launch(Window.class, args);
    }

    /** What JavaFX starts; on the class path it must not be the main class. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            stage.setTitle("Hello");
            var label = new Label("Hello, world! This is a window of JavaFX.");
            var scene = new Scene(new javafx.scene.layout.StackPane(label), 1024, 700);
            stage.setScene(scene);
            stage.show();
        }
    }
}
