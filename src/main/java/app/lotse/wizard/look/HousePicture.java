package app.lotse.wizard.look;

/** The home network as a house with an open door: stands beside the words that are about ways into it. Never needed to understand the words. */
public final class HousePicture extends Picture {
    private HousePicture() {
        super(64, 64, "status-picture", "inline");
    }

    /** A new one. */
    public static HousePicture withDoor() {
        var picture = new HousePicture();
        picture.getStyleClass().add("resting");
        picture.path("status-outline", 0, 0, "M8 29l24-21 24 21v29h-48z");
        picture.path("status-line", 0, 0, "M26 58v-21h13v21M39 37l9-5v24l-9 2M14 40h5M14 46h5");
        return picture;
    }
}
